package org.pregon.core.internal.audit;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.internal.db.Database;
import org.pregon.core.job.Daemons;
import org.pregon.core.testing.TestPlatform;

/** A program that writes entries and seals them until it is killed; it says of each entry that it was committed. */
final class SealingProcess {
    static final String ACKNOWLEDGED = "acknowledged";
    static final String SEALED = "sealed";
    private static final int WRITERS = 4;

    private SealingProcess() {}

    public static void main(String[] folder) {
        TestPlatform platform = new TestPlatform(new Database("jdbc:derby:" + folder[0], "", ""), Clock.systemUTC());
        Audit audit = platform.audit();
        ExecutorService writers = Daemons.pool("writers", WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            String id = "writer " + i;
            writers.execute(() -> {
                while (true) {
                    platform.coreSql().run(session -> audit.record(session, "test.thing", id, "create", Changes.NONE));
                    System.out.println(ACKNOWLEDGED);
                }
            });
        }
        Sealer sealer = new Sealer(platform.coreSql(), Clock.systemUTC());
        // A failure ends the program, which then says so itself: the writers do not keep it alive.
        for (long told = 0; ; ) {
            sealer.sealAll();
            long seals = seals(platform);
            if (seals > told) {
                System.out.println(SEALED);
                told = seals;
            }
        }
    }

    private static long seals(TestPlatform platform) {
        return platform.coreSql().read(session -> session.mapper(SealMapper.class).chain().map(SealMapper.Chain::number).orElse(0L));
    }
}
