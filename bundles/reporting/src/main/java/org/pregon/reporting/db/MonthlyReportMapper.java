package org.pregon.reporting.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.pregon.core.rest.Paging;
import org.pregon.reporting.MonthlyReport;
import org.pregon.reporting.MonthlyReportLine;
import org.pregon.reporting.ReportState;

/** Monthly reports and their signed files. */
public interface MonthlyReportMapper {
    /** One row more than the page has; {@code states} empty means all. */
    List<MonthlyReportLine> list(@Param("states") List<ReportState> states, @Param("paging") Paging paging);

    Optional<MonthlyReport> find(long id);

    List<Long> ids(@Param("after") long after, @Param("limit") int limit);

    List<MonthlyReport> these(@Param("ids") List<Long> ids);

    /** The latest edition of a month. */
    Optional<MonthlyReport> findLatest(String monthKey);

    Optional<MonthlyReport> findEdition(@Param("monthKey") String monthKey, @Param("edition") int edition);

    void insert(MonthlyReport report);

    /** @return 0 when the version is no longer the one before {@code report}'s */
    int update(MonthlyReport report);

    /** @return 0 when the head had been told already */
    int announce(@Param("id") long id, @Param("now") Instant now);
}
