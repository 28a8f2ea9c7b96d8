package org.pregon.core.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.internal.search.SearchPlatform.Node;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class SearchTest {
    private static final List<String> SORTS = List.of(SearchDesk.RELEVANCE, SearchDesk.DATE);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final SearchPlatform platform;

    SearchTest(TestDatabase engine) {
        platform = new SearchPlatform(engine, clock);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private Node node() {
        return platform.node(folder.resolve("one"));
    }

    @Test
    void whatIsCommittedIsFoundAsItIsNowAndWhatIsNotIsNot() {
        Node node = node();
        platform.save(1, "Ceremonia en Quillabamba");
        assertThat(node.now("quillabamba")).containsExactly(1L);

        platform.save(1, "Ceremonia en Echarate");
        assertThatThrownBy(() -> platform.platform.coreSql().run(session -> {
            platform.search.changed(session, "test.thing", 2);
            throw new IllegalStateException("undone");
        })).hasMessage("undone");
        assertThat(node.now("quillabamba")).isEmpty();
        assertThat(node.find("echarate")).containsExactly(1L);

        platform.delete(1);
        assertThat(node.now("echarate")).isEmpty();
        assertThat(platform.feed.hasOpen()).isFalse();
    }

    @Test
    void accentsPluralsAndEnyesAreFoundAsPeopleTypeThem() {
        Node node = node();
        platform.save(1, "Reuniones por el Año Nuevo");
        platform.save(2, "Cirugía de ano");
        platform.save(3, "Peña folclórica");
        platform.save(4, "Pena suspendida");

        assertThat(node.now("reunion")).containsExactly(1L);
        assertThat(node.find("REUNIÓN ANO NUEVO")).containsExactly(1L);
        assertThat(node.find("años")).containsExactly(1L);
        assertThat(node.find("ano")).as("the word itself first").containsExactly(2L, 1L);
        assertThat(node.find("peña")).containsExactly(3L);
        assertThat(node.find("penas")).containsExactlyInAnyOrder(3L, 4L);
        assertThat(node.find("folclor")).as("while it is being typed").containsExactly(3L);
    }

    @Test
    void namesAndAcronymsStayWhatTheyAre() {
        Node node = node();
        platform.save(SearchRecord.of(1, "Rosa Flores Reyes", "#/1").person());
        platform.save(2, "Ofrenda de flores");
        platform.save(SearchRecord.of(3, "Superintendencia Nacional", "#/3").names("SUNAT", "RR.PP."));
        platform.save(SearchRecord.of(4, "Informe", "#/4").names("INFORME N.º 015-2026-ORPII/MPLC"));

        assertThat(node.now("flores")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(node.find("flor blanca")).isEmpty();
        assertThat(node.find("flor de")).as("a person is no flower").contains(2L);
        assertThat(node.find("rey reyes")).isEmpty();
        assertThat(node.find("sunat")).containsExactly(3L);
        assertThat(node.find("rrpp")).containsExactly(3L);
        assertThat(node.find("informe 15 2026")).containsExactly(4L);
        assertThat(node.find("N.º 015-2026-ORPII")).containsExactly(4L);
    }

    @Test
    void aSlipOfTheFingerIsForgivenWhereNothingElseIsFound() {
        Node node = node();
        platform.save(1, "Municipalidad Provincial");
        platform.save(2, "Nota 2026");

        assertThat(node.now("munisipalidad provinical")).containsExactly(1L);
        assertThat(node.hits("munisipalidad").get(0).title().marks()).containsExactly(List.of(0, 13));
        assertThat(node.find("nota 2027")).as("a number is never another").isEmpty();
    }

    @Test
    void whatIsTypedCanBeAnything() {
        Node node = node();
        platform.save(1, "Nota");
        node.indexer.round();

        for (String typed : List.of("", " ", "*", "title:nota AND", "\"", "(", "nota*", "~1", "a".repeat(200), "\u0000", "de la", "ñ", "🎉")) {
            assertThat(node.find(typed)).as(typed).hasSizeLessThan(2);
        }
        assertThat(node.find("nota (")).containsExactly(1L);
    }

    @Test
    void hitsSayWhereTheyWereFound() {
        Node node = node();
        platform.save(SearchRecord.of(1, "Feria del café", "#/cafe/1").detail("Plaza", null, "La Convención")
                .text("Palabras. ".repeat(40) + "Se premió al mejor productor de cacao del valle. " + "Fin. ".repeat(60))
                .date(LocalDate.of(2026, 10, 1)).state("Cancelada"));
        node.indexer.round();

        Hit hit = node.hits("cafes cacao").get(0);
        assertThat(hit.title()).isEqualTo(new Marked("Feria del café", List.of(List.of(10, 14))));
        assertThat(hit.detail().text()).isEqualTo("Plaza · La Convención");
        assertThat(hit.piece().text()).startsWith("…").endsWith("…").contains("productor de cacao del valle").hasSizeLessThan(190);
        assertThat(hit.piece().marks()).allSatisfy(mark -> assertThat(hit.piece().text().substring(mark.get(0), mark.get(1))).isEqualTo("cacao"));
        assertThat(hit).returns(LocalDate.of(2026, 10, 1), Hit::date).returns("Cancelada", Hit::state).returns("#/cafe/1", Hit::href);
        assertThat(node.hits("feria").get(0).piece()).as("the title says it").isEqualTo(Marked.NOTHING);
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        Node node = node();
        Things secret = new Things("secret.thing");
        secret.records.put(1L, SearchRecord.of(1, "Nota reservada", "#/s/1"));
        node.kinds.addSearchable(secret);
        platform.save(1, "Nota pública");
        platform.save(SearchRecord.of(2, "Nota de la gerencia", "#/2").unit(5L));
        node.indexer.round();

        assertThat(node.find("nota")).hasSize(3);
        assertThat(node.find("nota", user(Set.of("test.read")))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(node.find("nota", within(Set.of(6L)))).isEmpty();
        assertThat(node.find("nota", within(Set.of(5L, 6L)))).containsExactly(2L);
        assertThat(node.find("nota", user(Set.of("other.read")))).isEmpty();
    }

    @Test
    void whatIsTheSameInAnotherShapeIsFoundOnce() {
        Node node = node();
        Things papers = new Things("paper.thing");
        papers.records.put(7L, SearchRecord.of(7, "Nota firmada", "#/p/7").type("note"));
        papers.records.put(8L, SearchRecord.of(8, "Nota de otra clase", "#/p/8").type("other"));
        Things received = new Things("received.thing");
        received.records.put(9L, SearchRecord.of(9, "Nota recibida", "#/r/9"));
        node.kinds.addSearchable(papers);
        node.kinds.addSearchable(received);
        platform.things.covers = Set.of("paper.thing/note", "received.thing");
        platform.save(1, "Nota de prensa");
        node.indexer.round();

        assertThat(node.find("nota")).containsExactlyInAnyOrder(1L, 8L);
        assertThat(node.find("nota", user(Set.of("paper.read", "received.read")))).containsExactlyInAnyOrder(7L, 8L, 9L);
    }

    private static CurrentUser user(Set<String> grants) {
        return new CurrentUser(8, "luz", "Luz Ccori", List.of(), grants);
    }

    /** Who works for some units finds what is theirs, and not what belongs to none. */
    private static CurrentUser within(Set<Long> units) {
        return new CurrentUser(8, "luz", "Luz Ccori", List.of(), Set.of(), units, Map.of(), Map.of("test.read", units));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsByRelevanceAndByDate() {
        Node node = node();
        for (int i = 1; i <= 95; i++) {
            platform.save(SearchRecord.of(i, "Nota " + (i % 7 == 0 ? "nota nota" : "de prensa"), "#/" + i)
                    .date(i % 10 == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(i % 30)));
        }
        node.indexer.round();

        for (String sort : List.of("relevance", "date", "-date")) {
            assertThat(all(node, sort, wanted(null, null))).as(sort).hasSize(95).doesNotHaveDuplicates();
        }
        List<Hit> newest = hits(node, "-date", wanted(null, null), null).items();
        assertThat(newest).extracting(Hit::date).startsWith(LocalDate.of(2026, 1, 30));
        assertThat(all(node, "date", wanted(LocalDate.of(2026, 1, 11), LocalDate.of(2026, 1, 12)))).hasSize(3);
    }

    private Wanted wanted(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new Wanted(Wanted.words("nota"), Set.of("test.thing"), from, until, Map.of(), Set.of());
    }

    private static Page<Hit> hits(Node node, String sort, Wanted wanted, @Nullable String after) {
        return node.desk.page(wanted, Paging.of(sort, 10, after, SORTS)).page();
    }

    private static List<Long> all(Node node, String sort, Wanted wanted) {
        List<Long> ids = new ArrayList<>();
        String next = null;
        do {
            Page<Hit> page = hits(node, sort, wanted, next);
            page.items().forEach(hit -> ids.add(hit.id()));
            next = page.next();
        } while (next != null);
        return ids;
    }

    @Test
    void aStoppedModulesRecordsVanishAndComeBackAsTheyAreThen() {
        Node node = node();
        platform.save(1, "Nota uno");
        platform.save(2, "Nota dos");
        node.indexer.round();

        node.kinds.removeSearchable(platform.things);
        assertThat(node.now("nota")).isEmpty();
        platform.save(1, "Nota tres");
        platform.delete(2);
        assertThat(node.now("nota")).isEmpty();

        node.kinds.addSearchable(platform.things);
        assertThat(node.now("nota")).containsExactly(1L);
        assertThat(node.find("tres")).containsExactly(1L);
    }

    @Test
    void aModuleInTroubleKeepsNobodyElseFromBeingFound() {
        Node node = node();
        Things other = new Things("other.thing");
        node.kinds.addSearchable(other);
        node.indexer.round();
        other.broken = true;
        platform.platform.coreSql().run(session -> platform.search.changed(session, "other.thing", 1));
        platform.save(1, "Nota");

        assertThat(node.now("nota")).containsExactly(1L);
    }

    @Test
    void everyNodeOfADatabaseFollowsByItself() {
        Node one = node();
        Node two = platform.node(folder.resolve("two"));
        platform.save(1, "Nota uno");
        assertThat(one.now("nota")).containsExactly(1L);
        platform.save(2, "Nota dos");
        assertThat(two.now("nota")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(one.now("nota")).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void nodesThatShareAFolderHaveAnIndexEach() {
        Node one = node();
        Node two = node();
        platform.save(1, "Nota");
        assertThat(one.now("nota")).containsExactly(1L);
        assertThat(two.now("nota")).containsExactly(1L);
    }

    @Test
    void whoBeganFirstAndCommitsLastIsFound() throws Exception {
        Node node = node();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        platform.things.records.put(1L, SearchRecord.of(1, "Nota lenta", "#/1"));
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> platform.platform.coreSql().run(session -> {
            platform.search.changed(session, "test.thing", 1);
            written.countDown();
            await(mayCommit);
        }));
        await(written);
        platform.things.records.clear();
        platform.save(2, "Nota rápida");
        // Derby waits here for the slow one, PostgreSQL does not see it.
        CompletableFuture<Void> round = CompletableFuture.runAsync(node.indexer::round);
        platform.things.records.put(1L, SearchRecord.of(1, "Nota lenta", "#/1"));
        mayCommit.countDown();
        slow.get(30, TimeUnit.SECONDS);
        round.get(30, TimeUnit.SECONDS);

        assertThat(node.now("nota")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(platform.feed.hasOpen()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void anIndexGoesOnWhereItWas() {
        Node before = node();
        platform.save(1, "Nota uno");
        before.indexer.round();
        before.stop();
        platform.save(2, "Nota dos");
        platform.things.records.remove(1L); // not told: an index that is only followed still has it

        assertThat(node().now("nota")).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void aMissingOrDamagedIndexIsBuiltAnew() throws IOException {
        Node before = node();
        for (int i = 1; i <= 300; i++) {
            platform.save(i, "Nota " + i);
        }
        before.indexer.round();
        before.stop();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("one/search"), "*.{cfs,si,doc,fdt,tim}")) {
            for (Path file : files) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        Node after = node();
        assertThat(after.find("nota")).isEmpty();
        assertThat(after.desk.complete("test.thing")).as("it says so").isFalse();
        assertThat(after.now("nota")).hasSize(200);
        assertThat(after.desk.complete("test.thing")).isTrue();
    }

    @Test
    void buildingAnewServesWhatItHasAndLeavesNothingOld() {
        Node node = node();
        platform.save(1, "Nota uno");
        platform.save(2, "Nota dos");
        node.indexer.round();
        platform.things.records.remove(1L); // past the program

        platform.feed.startEpoch();
        assertThat(node.find("nota")).hasSize(2);
        assertThat(node.now("nota")).containsExactly(2L);
    }

    @Test
    void recordsThatWereThereBeforeTheSearchAreFound() {
        for (long i = 1; i <= 1_000; i++) {
            platform.things.records.put(i, SearchRecord.of(i, "Nota " + i, "#/" + i));
        }
        assertThat(node().find("777")).as("nothing was built yet").isEmpty();
        platform.save(1_001, "La última");
        Node node = platform.node(folder.resolve("two"));
        assertThat(node.now("nota 777")).containsExactly(777L);
        assertThat(node.find("última")).containsExactly(1_001L);
    }

    @Test
    void changesAreForgottenOnceAllNodesKnowThem() {
        Node one = node();
        Node two = platform.node(folder.resolve("two"));
        platform.save(1, "Nota uno");
        one.now("nota");
        two.now("nota");
        one.stop();
        two.stop();
        platform.save(2, "Nota dos");
        Node again = node();
        again.now("nota");
        again.stop();

        assertThat(platform.feed.trim()).as("one node has not seen the second").isEqualTo(1);
        clock.move(Duration.ofDays(8));
        assertThat(platform.feed.trim()).as("it has been away for too long").isEqualTo(1);
        platform.things.records.remove(1L);
        assertThat(platform.node(folder.resolve("two")).now("nota")).as("so it begins anew").containsExactly(2L);
    }
}
