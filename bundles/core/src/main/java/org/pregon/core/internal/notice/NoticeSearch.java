package org.pregon.core.internal.notice;

import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;

/** Notices, found by what they say and to whom they went. */
@Component
public final class NoticeSearch implements Searchable {
    private final Sql sql;

    @Activate
    public NoticeSearch(@Reference(target = "(pregon.module=core)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return Notices.ENTITY;
    }

    @Override
    public String name() {
        return "Avisos internos";
    }

    @Override
    public String icon() {
        return "megaphone";
    }

    @Override
    public String permission() {
        return Audience.PERMISSION;
    }

    @Override
    public List<SearchRecord> read(List<Long> ids) {
        return sql.read(session -> session.mapper(NoticeMapper.class).these(ids, 0)).stream()
                .map(notice -> SearchRecord.of(notice.id(), notice.title(), "#/notices/" + notice.id())
                        .detail(notice.audience(), notice.authorName())
                        .text(notice.body())
                        .names(notice.authorName())
                        .date(LocalDate.ofInstant(notice.sentAt(), Lima.ZONE))
                        .state(notice.state() == NoticeState.WITHDRAWN ? notice.state().label() : ""))
                .toList();
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return sql.read(session -> session.mapper(NoticeMapper.class).ids(after, limit));
    }
}
