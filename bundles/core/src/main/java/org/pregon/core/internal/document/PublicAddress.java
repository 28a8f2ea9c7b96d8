package org.pregon.core.internal.document;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.audit.Changes;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.internal.office.Settings.Versioned;

/** Where the public finds this installation. It is printed on every signed document, so it should outlive the server. */
@Component(service = PublicAddress.class)
public final class PublicAddress {
    private static final String NAME = "public-address";

    /** Addresses that mean the very machine they are read on. */
    private static final Pattern HERE = Pattern.compile("localhost|.+\\.localhost|127\\..*|0\\.0\\.0\\.0|\\[.*", CASE_INSENSITIVE);

    /** A name and not a number: where the server listens says nothing of who can reach it. */
    private static final Pattern NAMED = Pattern.compile("[a-z]", CASE_INSENSITIVE);

    private final Settings settings;
    private final String own;

    /** @param address with its scheme and without a slash at the end */
    public record Site(
            @NotBlank @Size(max = 120)
            @jakarta.validation.constraints.Pattern(regexp = "https?://[A-Za-z0-9.\\-]+(:\\d{1,5})?(/[A-Za-z0-9._\\-]+)*",
                    message = "Escriba la dirección completa, sin barra al final: https://pregon.municipalidad.gob.pe")
            String address) {}

    @Activate
    public PublicAddress(BundleContext context, @Reference Settings settings) {
        this(settings, Optional.ofNullable(context.getProperty("pregon.url")).orElse("http://localhost:8080/"));
    }

    /** @param own where the server itself listens, until an administrator knows better */
    public PublicAddress(Settings settings, String own) {
        this.settings = settings;
        this.own = own.replaceAll("/+$", "");
    }

    Versioned<Site> current() {
        return settings.find(NAME, Site.class).orElse(new Versioned<>(new Site(own), 0));
    }

    Versioned<Site> save(Site site, int version) {
        // Java finds no host in 127.1, which a browser takes for this machine.
        String host = Optional.ofNullable(URI.create(site.address()).getHost()).orElse("");
        if (!PublicHost.mayBe(host)) {
            throw new InvalidInputException("address", "«" + site.address() + "» solo se abre en esta computadora o en esta red: quien reciba el documento no podrá "
                    + "comprobarlo. Escriba el nombre con que se entra desde fuera, como https://pregon.municipalidad.gob.pe");
        }
        return settings.save(NAME, site, version, Changes.between(current().value(), site)
                .field("address", "Dirección pública", Site::address).build());
    }

    /** Of the page that checks a document; empty while nobody outside this machine could open it. */
    String of(String code) {
        return open().map(site -> site + "/verificar/" + code).orElse("");
    }

    /** What may be printed: what an administrator saved, or the name under which the server was started; never this machine itself. */
    Optional<String> open() {
        Versioned<Site> now = current();
        String host = URI.create(now.value().address()).getHost();
        boolean here = host == null || HERE.matcher(host).matches();
        boolean guessed = now.version() == 0 && host != null && !NAMED.matcher(host).find();
        return here || guessed ? Optional.empty() : Optional.of(now.value().address());
    }

    /** @param path without a slash in front */
    public String page(String path) {
        return current().value().address() + "/" + path;
    }
}
