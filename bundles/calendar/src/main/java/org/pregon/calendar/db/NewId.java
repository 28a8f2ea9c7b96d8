package org.pregon.calendar.db;

/** Where MyBatis leaves the id of what it inserted. */
public final class NewId {
    private long id;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
