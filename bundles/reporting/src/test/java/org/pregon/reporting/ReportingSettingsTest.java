package org.pregon.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.InvalidInputException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit.Change;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class ReportingSettingsTest {
    private final TestDatabase engine;
    @TempDir private Path folder;

    ReportingSettingsTest(TestDatabase engine) {
        this.engine = engine;
    }

    @Test
    void whatTheConfigurationSaysHoldsUntilSomethingIsSaved() {
        try (var office = new ReportingPlatform(engine, folder, "", true)) {
            assertThat(office.settings.get()).isEqualTo(new ReportingSettings.Versioned(new ReportSettings(List.of(), true, false), 0));

            office.settings.save(new ReportSettings(List.of(" Gerencia@Muni.example ", "gerencia@muni.example"), false, false), 0);
            office.settings.save(new ReportSettings(List.of("gerencia@muni.example", "archivo@muni.example"), false, false), 1);

            assertThat(office.settings.get()).isEqualTo(
                    new ReportingSettings.Versioned(new ReportSettings(List.of("gerencia@muni.example", "archivo@muni.example"), false, false), 2));
            assertThat(office.delivery.recipients()).contains("gerencia@muni.example", "archivo@muni.example");
            assertThat(office.delivery.sendsUnsignedDrafts()).isFalse();
        }
    }

    @Test
    void onlyMailAddressesAreTaken() {
        try (var office = new ReportingPlatform(engine, folder, "", false)) {
            for (String wrong : List.of("", "alcaldia", "a@b", "a b@muni.example", "a@muni.example\nBcc: b@muni.example", "x,a@muni.example", "<a@muni.example>")) {
                assertThatThrownBy(() -> office.settings.save(new ReportSettings(List.of(wrong), false, false), 0))
                        .as(wrong).isInstanceOf(InvalidInputException.class);
            }
            assertThat(office.settings.get().version()).isZero();
        }
    }

    @Test
    void whoSavesAnOlderVersionIsRefusedAndEveryChangeIsInTheHistory() {
        try (var office = new ReportingPlatform(engine, folder, "", false)) {
            office.settings.save(new ReportSettings(List.of("archivo@muni.example"), true, true), 0);

            assertThatThrownBy(() -> office.settings.save(new ReportSettings(List.of(), false, false), 0)).isInstanceOf(StaleVersionException.class);

            assertThat(office.audit.history(ReportingSettings.ENTITY, 1, null).items()).hasSize(1)
                    .first().extracting(entry -> entry.changes().stream().map(Change::after).toList())
                    .isEqualTo(List.of("archivo@muni.example", "sí", "sí"));
        }
    }
}
