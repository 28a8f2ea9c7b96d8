package org.pregon.bench;

import java.util.List;
import java.util.stream.IntStream;

/** A month of invented activities, the same for Pregón's report and for its floor. */
public final class Activities {
    private static final String[] WHAT = {"Izamiento del Pabellón Nacional y de la bandera del Cusco",
        "Campaña «Cuidemos el agua» en instituciones educativas", "Reunión de coordinación con la compañía de bomberos",
        "Difusión de la consulta pública del presupuesto participativo", "Ceremonia por el Día de la Medicina Peruana"};
    private static final String[] WHERE = {"Plaza de Armas de Quillabamba", "Santa Ana", "Echarati", "Maranura", "Huayopata"};
    private static final String[] WHO = {"Rosa Elvira Huamán", "Luis Ángel Ccorimanya", "Yesenia Peña Ttito"};

    private Activities() {}

    /** One row of the table. */
    public record Activity(String day, String what, String where, String who, int people) {}

    public static List<Activity> of(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Activity(String.format("%02d/10/2026", 1 + i % 31), WHAT[i % WHAT.length],
                        WHERE[i % WHERE.length], WHO[i % WHO.length], 45 + i * 37 % 1400))
                .toList();
    }
}
