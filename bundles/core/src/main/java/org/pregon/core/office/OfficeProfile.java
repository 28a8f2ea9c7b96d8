package org.pregon.core.office;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pregon.core.rest.UbigeoCode;

/**
 * The office this installation serves. All of it is configuration, because every municipality names these things its own way.
 *
 * @param municipality full name: {@code Municipalidad Provincial de La Convención}
 * @param municipalityAcronym as in document numbers: {@code MPLC}
 * @param office name of the office
 * @param officeAcronym as in document numbers: {@code ORPII}
 * @param headName name of who leads the office
 * @param headTitle post: {@code Jefa de la Oficina …}
 * @param superiorName name of who receives the reports
 * @param superiorTitle post of who receives the reports: {@code Alcalde Provincial}
 * @param city where documents are dated
 * @param ubigeo INEI code of the district of the seat
 * @param colour accent, {@code #rrggbb}
 * @param escudo id in {@link org.pregon.core.media.Media}, absent until uploaded
 * @param yearNames official name of each year (the decree of every January), by year
 */
public record OfficeProfile(
        @NotBlank @Size(max = 160) String municipality,
        @NotBlank @Size(max = 20) String municipalityAcronym,
        @NotBlank @Size(max = 160) String office,
        @NotBlank @Size(max = 30) String officeAcronym,
        @Size(max = 120) String headName,
        @NotBlank @Size(max = 160) String headTitle,
        @Size(max = 120) String superiorName,
        @NotBlank @Size(max = 160) String superiorTitle,
        @NotBlank @Size(max = 80) String city,
        @NotBlank @UbigeoCode String ubigeo,
        @NotBlank @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "Elija un color, por ejemplo #8a1538.") String colour,
        @Nullable String escudo,
        @Nullable String logo,
        Map<Integer, @Size(max = 200) String> yearNames) {

    /** Stands for the municipality until its name is known. */
    public static final String UNNAMED = "Municipalidad";

    /** Stands for its acronym until that is known. */
    public static final String NO_ACRONYM = "MUNI";

    public OfficeProfile {
        headName = headName == null ? "" : headName;
        superiorName = superiorName == null ? "" : superiorName;
        yearNames = yearNames == null ? Map.of() : Map.copyOf(yearNames);
    }

    /** Names of what the head of a letter needs and nobody has filled in, in Spanish; empty when it may be signed. */
    public List<String> missing() {
        Map<String, Boolean> blanks = new LinkedHashMap<>();
        blanks.put("el nombre de la municipalidad", municipality.isBlank() || municipality.equals(UNNAMED));
        blanks.put("sus siglas", municipalityAcronym.isBlank() || municipalityAcronym.equals(NO_ACRONYM));
        blanks.put("el nombre de la jefatura", headName.isBlank());
        blanks.put("el nombre de quien recibe los informes", superiorName.isBlank());
        return blanks.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }

    /** Official name of a year, empty while it is not known. */
    public String yearName(int year) {
        return yearNames.getOrDefault(year, "");
    }
}
