package org.pregon.directory;

import java.util.Arrays;
import java.util.Optional;
import org.pregon.core.text.SpanishText;

/** What an institution is. The label is what staff read and what an import file may say. */
public enum InstitutionKind {
    PROVINCIAL_MUNICIPALITY("Municipalidad provincial"),
    DISTRICT_MUNICIPALITY("Municipalidad distrital"),
    TOWN_MUNICIPALITY("Municipalidad de centro poblado"),
    REGIONAL_GOVERNMENT("Gobierno regional"),
    MINISTRY("Ministerio"),
    PUBLIC_BODY("Entidad pública"),
    AUTONOMOUS_BODY("Organismo autónomo"),
    JUDICIARY("Poder Judicial y Ministerio Público"),
    ARMED_FORCES_POLICE("Fuerzas Armadas y Policía"),
    EDUCATION("Institución educativa"),
    HEALTH("Salud"),
    MEDIA("Medio de comunicación"),
    COMPANY("Empresa"),
    PROFESSIONAL_BODY("Colegio profesional o gremio"),
    NEIGHBOURHOOD("Junta vecinal"),
    COMMUNITY("Comunidad campesina o nativa"),
    CIVIC("Institución tutelar o cívica"),
    RELIGIOUS("Iglesia"),
    COOPERATION("Cooperación internacional"),
    OTHER("Otra");

    private final String label;

    InstitutionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The kind of that label, however it is spelled, or of that name. */
    public static Optional<InstitutionKind> of(String text) {
        String key = SpanishText.searchKey(text);
        return Arrays.stream(values())
                .filter(kind -> SpanishText.searchKey(kind.label).equals(key) || kind.name().equalsIgnoreCase(text.trim()))
                .findFirst();
    }
}
