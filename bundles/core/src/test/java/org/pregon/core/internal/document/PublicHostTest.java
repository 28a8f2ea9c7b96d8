package org.pregon.core.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.InvalidInputException;
import org.pregon.core.internal.document.PublicAddress.Site;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** The address that is printed on paper is one that its readers can open. */
@OnBothDatabases
class PublicHostTest {
    private final TestDatabase engine;

    PublicHostTest(TestDatabase engine) {
        this.engine = engine;
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:18412", "http://localhost", "http://LOCALHOST.", "http://0.0.0.0:8080", "http://10.1.2.3", "http://192.168.1.20:8080", "http://172.20.0.4",
            "http://169.254.1.1", "http://100.64.0.9", "http://servidor:8080", "http://pregon.local", "https://pregon.lan", "http://2130706433", "http://127.1"})
    void oneOfThisMachineOrThisNetworkIsRefusedAtItsField(String address) {
        try (TestPlatform platform = new TestPlatform(engine)) {
            PublicAddress site = new PublicAddress(new Settings(platform.coreSql(), platform.audit()), "http://127.0.0.1:8080/");

            assertThatThrownBy(() -> CurrentUser.as(CurrentUser.SYSTEM, () -> site.save(new Site(address), 0)))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors()).extracting("field").containsExactly("address"));
            assertThat(site.open()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://pregon.munilaconvencion.example", "http://200.48.1.7:8080", "http://172.32.0.1", "https://localhost.example/pregon"})
    void oneThatOthersMayReachIsPrinted(String address) {
        try (TestPlatform platform = new TestPlatform(engine)) {
            PublicAddress site = new PublicAddress(new Settings(platform.coreSql(), platform.audit()), "http://127.0.0.1:8080/");

            CurrentUser.as(CurrentUser.SYSTEM, () -> site.save(new Site(address), 0));

            assertThat(site.open()).contains(address);
        }
    }
}
