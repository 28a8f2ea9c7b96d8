package org.pregon.directory;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pregon.core.Labelled;
import org.pregon.core.text.SpanishText;

/** What an institution is. The label is what staff read and what an import file may say. */
public enum InstitutionKind implements Labelled {
    PROVINCIAL_MUNICIPALITY("Municipalidad provincial"),
    DISTRICT_MUNICIPALITY("Municipalidad distrital"),
    TOWN_MUNICIPALITY("Municipalidad de centro poblado"),
    REGIONAL_GOVERNMENT("Gobierno regional"),
    MINISTRY("Ministerio"),
    PUBLIC_BODY("Entidad pública", "Organismo público", "Autoridad política"),
    AUTONOMOUS_BODY("Organismo autónomo"),
    JUDICIARY("Poder Judicial y Ministerio Público", "Poder Judicial", "Ministerio Público"),
    ARMED_FORCES_POLICE("Fuerzas Armadas y Policía", "Fuerzas Armadas", "Policía Nacional del Perú", "Policía"),
    EDUCATION("Institución educativa", "Educación", "Universidad", "Instituto"),
    HEALTH("Salud"),
    MEDIA("Medio de comunicación"),
    COMPANY("Empresa", "Empresa pública", "Empresa privada"),
    PROFESSIONAL_BODY("Colegio profesional o gremio", "Colegio profesional", "Gremio"),
    NEIGHBOURHOOD("Junta vecinal"),
    COMMUNITY("Comunidad campesina o nativa", "Comunidad campesina", "Comunidad nativa"),
    COMMITTEE("Comité o mesa de trabajo", "Comité"),
    CIVIC("Institución tutelar o cívica", "Institución tutelar"),
    RELIGIOUS("Iglesia"),
    COOPERATION("Cooperación internacional", "Organismo internacional"),
    OTHER("Otra");

    private final String label;
    private final Set<String> words;

    InstitutionKind(String label, String... narrower) {
        this.label = label;
        this.words = Stream.concat(Stream.of(label, name()), Stream.of(narrower))
                .map(SpanishText::searchKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String label() {
        return label;
    }

    /** The kind of that label, of a narrower word that files use for it, or of that name, however spelled. */
    public static Optional<InstitutionKind> of(String text) {
        String key = SpanishText.searchKey(text);
        return Arrays.stream(values()).filter(kind -> kind.words.contains(key)).findFirst();
    }
}
