package org.pregon.core.db;

/**
 * Where MyBatis leaves the id of the row it inserted: {@code useGeneratedKeys="true" keyProperty="key.id"} beside a
 * parameter {@code key}. The table's id is its first column. Asking for {@code MAX(id)} instead finds a neighbour's row.
 */
public final class NewId {
    private long id;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
