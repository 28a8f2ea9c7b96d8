package org.pregon.core.date;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The electoral processes that the office knows of. They are data: each is convoked and closed by a norm of its own. */
@ProviderType
public interface ElectoralPeriods {
    /** Name under which their history is kept. */
    String ENTITY = "core.electoral-period";

    /** All, the latest convocation first. */
    List<ElectoralPeriod> all();

    /** Those that hold on a day at a place (a ubigeo, empty for anywhere), the first convoked first. */
    List<ElectoralPeriod> on(LocalDate day, String ubigeo);

    /** @throws org.pregon.core.NotFoundException when there is none */
    ElectoralPeriod get(long id);

    ElectoralPeriod create(ElectoralPeriodForm form);

    ElectoralPeriod update(long id, ElectoralPeriodForm form, int version);

    /** Only for one that was entered by mistake; its history stays. */
    void delete(long id, int version);
}
