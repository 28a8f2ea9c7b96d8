package org.pregon.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pregon.core.date.Lima;
import org.pregon.core.table.CsvTable;

/** The files of the demonstration agree with each other, so that loading them can only fail for a reason of the code. */
class DemonstrationTest {
    private static final Path CONFIG = Path.of("../../config");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private final List<CsvTable.Row> institutions = rows("demo/institutions.csv");
    private final List<CsvTable.Row> posts = rows("demo/posts.csv");
    private final List<CsvTable.Row> activities = rows("demo/activities.csv");

    @Test void everyPlaceExists() {
        Set<String> known = rows("ubigeo.csv").stream().map(row -> row.get("codigo")).collect(Collectors.toSet());

        assertThat(Stream.of(institutions, posts, activities).flatMap(List::stream).map(row -> row.get("ubigeo"))).isSubsetOf(known);
    }

    @Test void everyPostBelongsToOneInstitution() {
        List<String> known = Stream.concat(institutions.stream(), rows("municipalities.csv").stream())
            .map(row -> row.get("nombre") + " " + row.get("ubigeo")).toList();

        assertThat(known).doesNotHaveDuplicates();
        assertThat(posts).allSatisfy(post -> assertThat(known).contains(post.get("institucion") + " " + post.get("ubigeo")));
        assertThat(posts.stream().flatMap(post -> Stream.of(post.get("desde"), post.get("hasta"))).filter(date -> !date.isEmpty()))
            .allSatisfy(date -> assertThat(Lima.parse(date)).isPresent());
    }

    @Test void nothingCanReachARealPerson() {
        assertThat(Stream.of(institutions, posts, rows("demo/users.csv")).flatMap(List::stream).map(row -> row.get("correo")).filter(mail -> !mail.isEmpty()))
            .allSatisfy(mail -> assertThat(mail).matches("[a-z0-9]+@[a-z0-9.]+\\.example"));
        assertThat(institutions.stream().map(row -> row.get("web")).filter(web -> !web.isEmpty())).allMatch(web -> web.endsWith(".example"));
        assertThat(institutions.stream().map(row -> row.get("telefono")).filter(number -> !number.isEmpty())).allMatch(number -> number.startsWith("084 000 0"));
    }

    @Test void everyActivityHasItsTimesAndAPersonOfTheOffice() {
        Set<String> people = rows("demo/users.csv").stream().map(row -> row.get("nombre")).collect(Collectors.toSet());

        assertThat(activities).allSatisfy(activity -> {
            assertThat(LocalDateTime.parse(activity.get("fin"), TIME)).isAfter(LocalDateTime.parse(activity.get("inicio"), TIME));
            assertThat(people).contains(activity.get("responsable"));
        });
    }

    @Test void everyDrawingIsThereAndUsed() throws IOException {
        Set<String> named = activities.stream().flatMap(activity -> Stream.of(activity.get("evidencia").split(" \\| ")))
            .filter(item -> item.endsWith(".jpg")).collect(Collectors.toSet());

        try (Stream<Path> files = Files.list(CONFIG.resolve("demo/fotos"))) {
            assertThat(files.map(file -> "fotos/" + file.getFileName())).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    private static List<CsvTable.Row> rows(String file) {
        try {
            return CsvTable.read(Files.readAllBytes(CONFIG.resolve(file))).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
