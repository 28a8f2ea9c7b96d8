package org.pregon.core.record;

import java.util.List;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;

/** What makes the records of a set found: a component that extends this says only how one of them reads. */
public abstract class RecordSearch<T extends Stored> implements Searchable {
    private final RecordSet<T, ?> records;
    private final String name;
    private final String icon;
    private final String permission;

    /** @param name what staff call them: "Instituciones" */
    protected RecordSearch(RecordSet<T, ?> records, String name, String icon, String permission) {
        this.records = records;
        this.name = name;
        this.icon = icon;
        this.permission = permission;
    }

    /** How a record is found and shown. */
    protected abstract SearchRecord record(T row);

    @Override
    public String kind() {
        return records.entity();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String icon() {
        return icon;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<SearchRecord> read(List<Long> ids) {
        return records.these(ids).stream().map(this::record).toList();
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return records.ids(after, limit);
    }
}
