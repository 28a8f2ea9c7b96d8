package org.pregon.reporting.db;

import java.util.Optional;
import org.pregon.reporting.ReportingSettings.Row;

/** The one row of settings, once it was saved. */
public interface ReportSettingsMapper {
    Optional<Row> find();

    int insert(Row row);

    /** @return 0 when the version is no longer the one before {@code row}'s */
    int update(Row row);
}
