package org.pregon.directory;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pregon.core.rest.UbigeoCode;

/**
 * An institution as somebody writes it; empty texts count as absent.
 *
 * @param active null counts as true
 */
public record InstitutionForm(
        @NotBlank @Size(max = 200) @Pattern(regexp = "(?s)\\s*|.*\\p{L}.*", message = "Escriba un nombre con letras.") String name,
        @Nullable @Size(max = 30) String acronym,
        @NotNull InstitutionKind kind,
        @NotNull Scope scope,
        @Nullable @UbigeoCode String ubigeo,
        @Nullable @Size(max = 300) String address,
        @Nullable @Size(max = 60) @Pattern(regexp = PHONE, message = PHONE_HELP) String phone,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 300) @Pattern(regexp = "https?://\\S+", message = "Escriba la dirección completa, desde https://.") String website,
        @Nullable @Size(max = 2000) String notes,
        @Nullable @PastOrPresent(message = "La verificación no puede ser de una fecha futura.") LocalDate verifiedOn,
        @Nullable Boolean active) {
    static final String PHONE = "[+()\\d\\s./#*-]*( ?(anexo|anx\\.?) ?[\\d-]+)?";
    static final String PHONE_HELP = "Escriba solo números, espacios y «anexo».";

    public InstitutionForm {
        name = name == null ? null : Text.tidy(name);
        acronym = Text.present(acronym);
        ubigeo = Text.present(ubigeo);
        address = Text.present(address);
        phone = Text.present(phone);
        email = Text.present(email);
        website = Text.present(website);
        notes = Text.present(notes);
    }

    /** What stands, to be written again with another day of verification or switched on or off. */
    public static InstitutionForm of(Institution row, @Nullable LocalDate verifiedOn, boolean active) {
        return new InstitutionForm(row.name(), row.acronym(), row.kind(), row.scope(), row.ubigeo(), row.address(), row.phone(), row.email(),
                row.website(), row.notes(), verifiedOn, active);
    }

    /** As it stands. */
    public static InstitutionForm of(Institution row) {
        return new InstitutionForm(row.name(), row.acronym(), row.kind(), row.scope(), row.ubigeo(), row.address(), row.phone(), row.email(),
                row.website(), row.notes(), row.verifiedOn(), row.active());
    }

    /** With what stands where nothing is written. */
    public InstitutionForm over(Institution row) {
        return new InstitutionForm(name, or(acronym, row.acronym()), kind, scope, or(ubigeo, row.ubigeo()), or(address, row.address()),
                or(phone, row.phone()), or(email, row.email()), or(website, row.website()), or(notes, row.notes()),
                verifiedOn == null ? row.verifiedOn() : verifiedOn, active == null ? Boolean.valueOf(row.active()) : active);
    }

    private static @Nullable String or(@Nullable String written, @Nullable String standing) {
        return written == null ? standing : written;
    }

    Institution institution(long id, @Nullable Long importId, int version) {
        return new Institution(id, name, acronym, kind, scope, ubigeo == null ? "" : ubigeo, address, phone, email, website,
                notes, verifiedOn, active == null || active, importId, version);
    }
}
