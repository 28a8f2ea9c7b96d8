package org.pregon.core.internal.notice;

import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.home.HomeData;
import org.pregon.core.home.HomeData.Item;
import org.pregon.core.home.HomeSource;
import org.pregon.core.security.CurrentUser;

/** Notices that somebody has yet to read. */
@Component
public final class NoticeHome implements HomeSource {
    private static final int ORDER = 30;
    private static final int MOST = 20;

    private final Sql sql;

    @Activate
    public NoticeHome(@Reference(target = "(pregon.module=core)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public HomeData home(CurrentUser user, LocalDate today) {
        if (!user.may(Audience.PERMISSION)) {
            return HomeData.EMPTY;
        }
        List<Item> waiting = sql.read(session -> session.mapper(NoticeMapper.class).waiting(user.id(), MOST)).stream()
                .map(notice -> new Item("Leer: " + notice.title(), null, "#/notices/" + notice.id()))
                .toList();
        return new HomeData(List.of(), List.of(), List.of(), waiting);
    }
}
