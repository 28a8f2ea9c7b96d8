package org.pregon.itest.screens;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.PregonSystem;

/** Whatever screen a module brings: it opens, keeps the console silent, satisfies axe and fits a phone. */
class InstalledScreensTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TestFactory
    Stream<DynamicTest> everyScreenOfEveryModuleIsAccessibleAtADeskAndOnAPhone() {
        List<String> screens = StreamSupport.stream(
                        PREGON.administrator().get("ui/screens").expect(200).json().spliterator(), false)
                .map(screen -> screen.path("id").asText())
                .toList();
        return screens.stream().map(id -> DynamicTest.dynamicTest(id, () -> accessible(id)));
    }

    private static void accessible(String id) {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open(id)) {
            desk.look("screen-" + id);
        }
        try (Desk phone = BROWSER.phone(PREGON).signInAsAdministrator().open(id)) {
            phone.look("screen-" + id + "-phone");
        }
    }
}
