package org.pregon.reporting.monthly;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.pregon.core.report.SectionData;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Better;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.ChartKind;
import org.pregon.core.report.SectionData.Column;
import org.pregon.core.report.SectionData.Indicator;
import org.pregon.core.report.SectionData.Series;
import org.pregon.core.report.SectionData.Table;
import org.pregon.core.report.SectionData.Upcoming;
import org.pregon.reporting.monthly.MonthlyReportDocument.Gap;
import org.pregon.reporting.monthly.MonthlyReportDocument.Part;
import org.pregon.reporting.monthly.MonthlyReportDocument.Person;
import org.pregon.reporting.monthly.MonthlyReportDocument.Texts;
import org.pregon.reporting.paper.Block.Seal;
import org.pregon.reporting.paper.Letterhead;
import org.pregon.reporting.paper.Picture;

/** Monthly reports of an invented office: a full month, an empty one, a crowded one. */
public final class Samples {
    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private Samples() {}

    public static MonthlyReportDocument october() {
        return document(List.of(directory(), calendar(24)), true, texts(), photos(5));
    }

    public static MonthlyReportDocument draft() {
        return document(List.of(directory(), calendar(24)), false, texts(), List.of());
    }

    public static MonthlyReportDocument emptyMonth() {
        return document(List.of(new Part("directory", "Directorio institucional", SectionData.EMPTY),
                new Part("calendar", "Calendario y actividades", SectionData.EMPTY)), true, new Texts("", "", "", ""), List.of());
    }

    public static MonthlyReportDocument activities(int count) {
        return document(List.of(directory(), calendar(count)), true, texts(), List.of());
    }

    public static MonthlyReportDocument with(Texts texts, List<Part> parts) {
        return document(parts, true, texts, List.of());
    }

    private static MonthlyReportDocument document(List<Part> parts, boolean signed, Texts texts, List<Picture> photos) {
        return new MonthlyReportDocument(letterhead(), signed ? "INFORME N.º 010-2026-ORPII/MPLC" : null, OCTOBER,
                LocalDate.of(2026, 11, 3), "Quillabamba",
                new Person("Hernán Quispe Ñahui", "Alcalde de la Municipalidad Provincial de La Convención"),
                new Person("Rosa Elvira Huamán Caballero", "Jefa de la Oficina de Relaciones Públicas e Imagen Institucional"),
                "Plan Operativo Institucional 2026; Directiva 004-2026-MPLC", texts, parts,
                List.of(new Gap("protocol", "Protocolo", false), new Gap("press", "Prensa", false),
                        new Gap("campaigns", "Campañas", false), new Gap("monitoring", "Monitoreo", true),
                        new Gap("planning", "Planificación", false)), photos,
                signed ? new Seal("7KQP-M3XD-9RTA", "https://pregon.munilaconvencion.example/verificar/7KQP-M3XD-9RTA") : null, signed);
    }

    public static Letterhead letterhead() {
        return new Letterhead("Municipalidad Provincial de La Convención",
                "Oficina de Relaciones Públicas e Imagen Institucional",
                "Año de la Esperanza y el Fortalecimiento de la Democracia", escudo(), "#7A1F2B");
    }

    public static Texts texts() {
        return new Texts(
                "La Oficina de Relaciones Públicas e Imagen Institucional informa cada mes a la Alcaldía las actividades que ejecuta "
                        + "en cumplimiento del Reglamento de Organización y Funciones y de su Plan Operativo Institucional 2026.\n"
                        + "En octubre la oficina acompañó la semana de la lucha contra la anemia, el Día de la Medicina Peruana y la "
                        + "fiesta patronal del distrito de Santa Ana, además de las actividades regulares de difusión.",
                "El servicio de internet se interrumpió cuatro días en el local de la avenida Bolognesi, lo que retrasó la publicación "
                        + "de tres notas y la verificación de los contactos del directorio.\n"
                        + "La unidad móvil permaneció en mantenimiento del 12 al 20 de octubre; dos coberturas en Echarati se hicieron con "
                        + "movilidad de la Gerencia de Desarrollo Social.",
                "La oficina cumplió 22 de las 24 actividades programadas y reprogramó dos para noviembre por lluvias intensas.\n"
                        + "La asistencia a los actos públicos creció respecto de setiembre, sobre todo en las campañas con el sector salud.",
                "Aprobar el requerimiento de un enlace de respaldo para el servicio de internet.\n"
                        + "Disponer que las gerencias comuniquen sus actividades con diez días de anticipación.");
    }

    private static Part directory() {
        return new Part("directory", "Directorio institucional", new SectionData(
                "El directorio protocolar reúne 2,148 instituciones, de las que 1,903 tienen un titular vigente. En el mes se verificaron "
                        + "312 contactos y se actualizaron 57 cambios de autoridades.",
                List.of(indicator("directory.institutions", "Instituciones registradas", "2148", "instituciones", "2121", Better.HIGHER),
                        indicator("directory.verified", "Contactos verificados en el mes", "312", "contactos", "275", Better.HIGHER),
                        indicator("directory.stale", "Contactos sin verificar en más de un año", "184", "contactos", "231", Better.LOWER),
                        indicator("directory.complete", "Fichas completas", "88.6", "%", "85.2", Better.HIGHER)),
                List.of(new Table("Cambios de titular", List.of(new Column("Institución", 40, Align.LEFT),
                        new Column("Cargo", 24, Align.LEFT), new Column("Titular vigente", 26, Align.LEFT), new Column("Desde", 14, Align.LEFT)),
                        List.of(List.of("Municipalidad Distrital de Echarati", "Gerente municipal", "Iván Ñaupari Condori", "05/10/2026"),
                                List.of("Unidad de Gestión Educativa Local La Convención", "Directora", "María José Güenta Ñahuinlla", "12/10/2026"),
                                List.of("Hospital de Quillabamba", "Director ejecutivo", "Édgar Peña Zúñiga", "19/10/2026")), List.of())),
                List.of(), List.of("Se incorporaron las 14 municipalidades distritales de la provincia con todos sus regidores."),
                List.of(), List.of()));
    }

    private static Part calendar(int count) {
        List<List<String>> rows = IntStream.range(0, count).mapToObj(Samples::activity).toList();
        return new Part("calendar", "Calendario y actividades", new SectionData(
                "Se ejecutaron " + count + " actividades en nueve distritos, con 6,480 asistentes según los registros de cada acto.",
                List.of(indicator("calendar.done", "Actividades concluidas", String.valueOf(count), "actividades", "19", Better.HIGHER),
                        indicator("calendar.attendance", "Asistentes", "6480", "personas", "5912.5", Better.HIGHER),
                        indicator("calendar.postponed", "Actividades reprogramadas", "2", "actividades", "5", Better.LOWER),
                        indicator("calendar.evidence", "Actividades con evidencia", "91.7", "%", null, Better.HIGHER),
                        indicator("calendar.civic", "Fechas cívicas atendidas", "11", "fechas", "11", Better.NEITHER)),
                List.of(new Table("Actividades concluidas", List.of(new Column("Fecha", 15, Align.LEFT), new Column("Actividad", 46, Align.LEFT),
                        new Column("Lugar", 28, Align.LEFT), new Column("Responsable", 24, Align.LEFT), new Column("Asistentes", 13, Align.RIGHT)),
                        rows, List.of("Total", "", "", "", "6,480"))),
                List.of(new Chart("Actividades por tipo", ChartKind.BAR, "", List.of("Ceremonias", "Campañas de difusión", "Reuniones de trabajo", "Ferias y festivales", "Visitas"),
                                List.of(new Series("Octubre", numbers("8", "6", "5", "3", "2")))),
                        new Chart("Actividades por semana", ChartKind.COLUMN, "", List.of("1–4", "5–11", "12–18", "19–25", "26–31"),
                                List.of(new Series("Octubre", numbers("3", "6", "4", "7", "4")), new Series("Setiembre", numbers("4", "5", "4", "3", "3"))))),
                List.of("Ceremonia por el Día de la Medicina Peruana con 42 reconocimientos al personal de los puestos de salud.",
                        "Primera feria del café y el cacao de Santa Ana: 38 asociaciones de productores y 1,200 visitantes."),
                List.of(new Upcoming("dom 1 nov", "Romería por el Día de Todos los Santos", "Cementerio general de Quillabamba", "Protocolo"),
                        new Upcoming("jue 5 nov, 10:00", "Conferencia de prensa: avance del mercado modelo", "Salón consistorial", "Luis Ángel Ccorimanya"),
                        new Upcoming("vie 20 nov", "Día Mundial de la Infancia: foro de niñas, niños y adolescentes", "Coliseo cerrado de Quillabamba", "Yesenia Peña Ttito"),
                        new Upcoming("mié 25 nov, 09:00", "Aniversario de la creación del distrito de Kumpirushiato", "Plaza principal de Kumpirushiato", "Rosa Elvira Huamán")),
                List.of()));
    }

    private static List<String> activity(int i) {
        String[] what = {"Izamiento del Pabellón Nacional y de la bandera del Cusco", "Campaña «Cuidemos el agua» en instituciones educativas",
            "Reunión de coordinación con la Compañía de Bomberos Quillabamba N.º 82", "Difusión de la consulta pública del presupuesto participativo",
            "Ceremonia por el Día de la Medicina Peruana", "Visita guiada de estudiantes de la IE La Convención al palacio municipal"};
        String[] where = {"Plaza de Armas de Quillabamba", "Santa Ana", "Echarati", "Maranura", "Salón consistorial", "Huayopata"};
        String[] who = {"Rosa Elvira Huamán", "Luis Ángel Ccorimanya", "Yesenia Peña Ttito"};
        return List.of(String.format("%02d/10/2026", 1 + i % 31), what[i % what.length], where[i % where.length], who[i % who.length],
                String.format("%,d", 45 + i * 37 % 1400));
    }

    public static Indicator indicator(String key, String name, String value, String unit, @Nullable String previous, Better better) {
        return new Indicator(key, name, new BigDecimal(value), unit, previous == null ? null : new BigDecimal(previous), better);
    }

    private static List<BigDecimal> numbers(String... values) {
        return java.util.Arrays.stream(values).map(BigDecimal::new).toList();
    }

    public static List<Picture> photos(int count) {
        String[] captions = {"El alcalde entrega reconocimientos al personal de salud en el salón consistorial.",
            "Productores de café de Maranura en la primera feria de Santa Ana.", "Izamiento dominical con la IE La Convención.",
            "Voluntarios de la campaña «Cuidemos el agua» en Huayopata, durante la limpieza de la acequia que abastece a tres barrios.",
            "Estudiantes recorren el palacio municipal."};
        var photos = new ArrayList<Picture>();
        for (int i = 0; i < count; i++) {
            photos.add(new Picture(landscape(i), captions[i % captions.length], i % 2 == 0 ? "Luis Ángel Ccorimanya" : "Archivo ORPII"));
        }
        return photos;
    }

    private static byte[] landscape(int seed) {
        int width = seed % 2 == 0 ? 1200 : 900;
        int height = seed % 3 == 0 ? 800 : 1000;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(0x9fc3d9), 0, height, new Color(0xf4ead6)));
        g.fillRect(0, 0, width, height);
        for (int ridge = 0; ridge < 3; ridge++) {
            var hills = new Path2D.Double();
            hills.moveTo(0, height);
            for (int x = 0; x <= width; x += 20) {
                hills.lineTo(x, height * (0.45 + ridge * 0.16) + Math.sin((x + seed * 170) / (90.0 + 60 * ridge)) * 60);
            }
            hills.lineTo(width, height);
            g.setColor(new Color(0x3f6b4f - ridge * 0x0c0f0c));
            g.fill(hills);
        }
        g.setColor(new Color(0xf2d27a));
        g.fill(new Ellipse2D.Double(width * 0.7, height * 0.12, 110, 110));
        g.dispose();
        return encode(image, "jpg");
    }

    private static byte[] escudo() {
        var image = new BufferedImage(240, 290, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var shield = new Path2D.Double();
        shield.moveTo(10, 10);
        shield.lineTo(230, 10);
        shield.lineTo(230, 160);
        shield.quadTo(225, 240, 120, 282);
        shield.quadTo(15, 240, 10, 160);
        shield.closePath();
        g.setColor(new Color(0x7a1f2b));
        g.fill(shield);
        g.setClip(shield);
        g.setColor(new Color(0xf2e7cf));
        g.fillRect(10, 120, 220, 26);
        g.setColor(new Color(0x2f6b46));
        g.fillRect(10, 146, 220, 150);
        g.setColor(new Color(0xf2c14e));
        g.fill(new Ellipse2D.Double(85, 34, 70, 70));
        g.dispose();
        return encode(image, "png");
    }

    private static byte[] encode(BufferedImage image, String format) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
