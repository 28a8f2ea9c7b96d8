package org.pregon.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report as lists show it. */
public record MonthlyReportLine(long id, String monthKey, int edition, ReportState state, @Nullable Long documentId, @Nullable String designation,
        Instant assembledAt, @Nullable Instant signedAt, @Nullable String signedBy, @Nullable Instant answeredAt,
        @Nullable String answeredBy, @Nullable String remarks, int version) {}
