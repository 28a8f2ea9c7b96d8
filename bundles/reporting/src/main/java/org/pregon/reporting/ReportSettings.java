package org.pregon.reporting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pregon.core.InvalidInputException;

/**
 * What the office decides about its reports.
 *
 * @param recipients addresses that get the signed report besides the users with the role Alcaldía
 * @param unsignedDrafts mail the draft, marked BORRADOR, before it is signed
 * @param approvalFirst nothing is signed that another person than its authors has not approved
 */
public record ReportSettings(
        @NotNull(message = "Escriba los correos, o ninguno.") @Size(max = 20, message = "Escriba como máximo 20 correos.") List<@NotNull String> recipients,
        boolean unsignedDrafts, boolean approvalFirst) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final int LONGEST = 254;

    /** Each address once and in small letters. */
    ReportSettings checked() {
        List<String> tidy = recipients.stream().map(one -> one.strip().toLowerCase(Locale.ROOT)).distinct().toList();
        for (String one : tidy) {
            if (one.length() > LONGEST || !ADDRESS.matcher(one).matches()) {
                throw new InvalidInputException("recipients", "«" + one + "» no es una dirección de correo.");
            }
        }
        return new ReportSettings(tidy, unsignedDrafts, approvalFirst);
    }
}
