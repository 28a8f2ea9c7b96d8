package org.pregon.core.internal.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.audit.Changes;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.internal.office.Settings.Versioned;

/** Where the public finds this installation. It is printed on every signed document, so it should outlive the server. */
@Component(service = PublicAddress.class)
public final class PublicAddress {
    private static final String NAME = "public-address";

    private final Settings settings;
    private final String own;

    /** @param address with its scheme and without a slash at the end */
    public record Site(
            @NotBlank @Size(max = 120)
            @Pattern(regexp = "https?://[A-Za-z0-9.\\-]+(:\\d{1,5})?(/[A-Za-z0-9._\\-]+)*",
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
        return settings.save(NAME, site, version, Changes.between(current().value(), site)
                .field("address", "Dirección pública", Site::address).build());
    }

    String of(String code) {
        return page("verificar/" + code);
    }

    /** @param path without a slash in front */
    public String page(String path) {
        return current().value().address() + "/" + path;
    }
}
