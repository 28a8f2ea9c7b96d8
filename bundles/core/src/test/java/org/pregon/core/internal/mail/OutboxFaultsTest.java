package org.pregon.core.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.mail.MailLogMapper.LogRow;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

/** Servers that are away, slow or unwilling; nodes that go; clocks that jump. */
@OnBothDatabases
class OutboxFaultsTest {
    private final TestDatabase engine;
    @TempDir private Path folder;
    private MailPlatform office;

    OutboxFaultsTest(TestDatabase engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        office = new MailPlatform(engine, folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aServerThatIsAwayIsAskedOnceForAllThatWaits() {
        office.use(1);
        office.send("test:1", "a@muni.example", "b@muni.example", "c@muni.example");

        office.sender.round();
        office.sender.round();

        assertThat(office.outbox.find("test:1")).allSatisfy(copy -> {
            assertThat(copy.state()).isEqualTo(State.QUEUED);
            assertThat(copy.attempts()).as("the second round comes before the pause is over").isEqualTo(1);
            assertThat(copy.error()).isEqualTo("No hay conexión con el servidor 127.0.0.1:1.");
        });
        assertThat(office.log.outage()).hasValueSatisfying(outage -> assertThat(outage.copies()).isEqualTo(3));
    }

    @Test
    void whenItIsBackNothingWaitsOutItsPause() {
        office.use(1);
        office.send("test:1", "a@muni.example");
        for (int hour = 0; hour < 10; hour++) {
            office.sender.round();
            office.clock.move(Duration.ofHours(1));
        }
        office.sender.round();
        office.startServer();
        office.send("test:2", "b@muni.example");

        office.sender.round();
        office.sender.round();

        assertThat(office.only("test:2").state()).isEqualTo(State.SENT);
        assertThat(office.only("test:1").state()).isEqualTo(State.SENT);
        assertThat(office.log.outage()).isEmpty();
    }

    @Test
    void afterTwoDaysOfFailuresItIsADeadLetterThatCanBeSentAgain() {
        office.use(1);
        office.send("test:1", "a@muni.example", "b@muni.example");
        for (int hour = 0; hour < 48; hour++) {
            office.sender.round();
            office.clock.move(Duration.ofHours(1).plusSeconds(2));
        }
        assertThat(office.outbox.find("test:1")).extracting("state").containsOnly(State.QUEUED);

        office.sender.round();

        assertThat(office.outbox.find("test:1")).extracting("state").containsOnly(State.DEAD);
        assertThat(office.log.counts()).containsEntry(State.DEAD, 2);
        assertThat(office.log.log(1)).extracting(LogRow::what).endsWith("FAILED", "DEAD");
        office.startServer();
        office.log.again(1);
        office.sender.round();
        assertThat(office.outbox.find("test:1")).extracting("state").containsExactly(State.SENT, State.DEAD);
    }

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            server.refuse("RCPT TO:<nadie@muni.example>", "550 5.1.1 No such user");
            server.refuse("RCPT TO:<gris@muni.example>", "451 4.7.1 Greylisted, try again later");
            office.use(server.port());
            office.send("test:1", "nadie@muni.example", "gris@muni.example", "ana@muni.example");

            office.sender.round();

            assertThat(office.outbox.find("test:1")).extracting("state").containsExactly(State.DEAD, State.QUEUED, State.SENT);
            assertThat(office.outbox.find("test:1").get(0).error()).contains("550 5.1.1 No such user");
            assertThat(office.log.outage()).isEmpty();
        }
    }

    @Test
    void aServerThatClosesTheConnectionIsAskedLater() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            server.refuse("MAIL FROM", "421 4.3.2 Service not available");
            office.use(server.port());
            office.send("test:1", "a@muni.example", "b@muni.example");

            office.sender.round();

            assertThat(office.outbox.find("test:1")).extracting("state").containsOnly(State.QUEUED);
            assertThat(office.log.outage()).isPresent();
        }
    }

    @Test
    void anAddressThatNoServerWouldTakeHoldsUpNobody() {
        office.startServer();
        office.send("test:1", "a..b@muni.example", "c@muni.example");

        office.sender.round();

        assertThat(office.outbox.find("test:1")).extracting("state").containsExactly(State.DEAD, State.SENT);
        assertThat(office.outbox.find("test:1").get(0).error()).isEqualTo("La dirección «a..b@muni.example» no está bien escrita.");
    }

    @Test
    void aMailThatTheServerHangsUpOnHoldsUpNobodyForLong() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            server.refuse("RCPT TO:<poison@muni.example>", "421 4.7.0 Closing");
            office.use(server.port());
            office.send("test:1", "poison@muni.example", "a@muni.example", "b@muni.example");

            office.sender.round();
            office.clock.move(Duration.ofMinutes(1));
            office.sender.round();

            assertThat(office.outbox.find("test:1")).extracting("state").containsExactly(State.QUEUED, State.SENT, State.SENT);
        }
    }

    @Test
    void whatOneNodeHoldsNoOtherSends() throws Exception {
        office.startServer();
        office.send("test:1", "a@muni.example");
        AtomicLong nanos = new AtomicLong();
        OutboxQueue gone = office.anotherQueue();
        assertThat(gone.claim(1)).isPresent();
        OutboxSender other = office.node(office.anotherQueue(), Duration.ofSeconds(60), nanos::get);

        other.round();
        office.clock.move(Duration.ofDays(1));
        nanos.set(Duration.ofSeconds(40).toNanos());
        gone.beat(1);
        other.round();
        nanos.set(Duration.ofSeconds(80).toNanos());
        other.round();
        assertThat(office.server.getReceivedMessages()).as("it still beats, and no clock counts").isEmpty();

        nanos.set(Duration.ofSeconds(101).toNanos());
        other.round();

        assertThat(office.server.getReceivedMessages()).hasSize(1);
        assertThat(office.log.log(1)).extracting(LogRow::what).containsExactly("INTERRUPTED", "SENT");
    }

    @Test
    void whoCouldNotLookForAWhileDoesNotTakeTheOtherForGone() {
        office.startServer();
        office.send("test:1", "a@muni.example");
        AtomicLong nanos = new AtomicLong();
        assertThat(office.anotherQueue().claim(1)).isPresent();
        OutboxSender other = office.node(office.anotherQueue(), Duration.ofSeconds(60), nanos::get);

        other.round();
        nanos.set(Duration.ofSeconds(120).toNanos());
        other.round();

        assertThat(office.server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatTheServerTookWhileTheDatabaseWentAwayIsNotSentTwice() {
        office.startServer();
        office.send("test:1", "a@muni.example", "b@muni.example");
        AtomicBoolean away = new AtomicBoolean();
        Sql real = office.platform.coreSql();
        OutboxSender node = office.node(new OutboxQueue(new Sql() {
            @Override
            public <T> T read(Function<Session, T> work) {
                return real.read(work);
            }

            @Override
            public <T> T write(Function<Session, T> work) {
                if (away.get() && office.server.getReceivedMessages().length > 0) {
                    throw new IllegalStateException("the database is away");
                }
                return real.write(work);
            }
        }, office.blocks, office.clock), Duration.ofSeconds(60), System::nanoTime);
        away.set(true);

        node.round();
        node.round();
        assertThat(office.server.getReceivedMessages()).hasSize(1);
        away.set(false);
        node.round();

        assertThat(office.server.getReceivedMessages()).hasSize(2);
        assertThat(office.outbox.find("test:1")).extracting("state").containsOnly(State.SENT);
    }

    @Test
    void twoNodesSendEachCopyOnce() throws Exception {
        office.startServer();
        for (int i = 0; i < 40; i++) {
            office.send("test:" + i, "a" + i + "@muni.example");
        }
        OutboxSender other = office.node(office.anotherQueue(), Duration.ofSeconds(60), System::nanoTime);
        OutboxSender one = office.node(office.anotherQueue(), Duration.ofSeconds(60), System::nanoTime);
        Thread second = new Thread(other::round);
        second.start();

        one.round();
        second.join();

        assertThat(List.of(office.server.getReceivedMessages())).hasSize(40).extracting(message -> message.getMessageID()).doesNotHaveDuplicates();
    }

    @Test
    void aClockThatJumpsSendsNothingTwiceAndKeepsNothingWaiting() {
        office.startServer();
        office.send("test:1", "a@muni.example");
        office.sender.round();
        office.clock.move(Duration.ofDays(1));
        office.send("test:2", "b@muni.example");
        office.clock.move(Duration.ofDays(-1));

        for (int round = 0; round < 40; round++) {
            office.sender.round();
        }

        assertThat(office.server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aSilentServerHoldsUpNobodyWhoWrites() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            office.use(silent.getLocalPort());
            office.send("test:1", "a@muni.example");
            Thread waiting = new Thread(office.sender::round);
            waiting.start();
            Socket connection = silent.accept();

            office.send("test:2", "b@muni.example");
            office.log.cancel(2);

            assertThat(office.only("test:2").state()).isEqualTo(State.CANCELLED);
            assertThat(office.only("test:1").state()).isEqualTo(State.SENDING);
            connection.close();
            waiting.join();
        }
    }
}
