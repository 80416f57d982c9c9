package dev.limn.catalog;

/** A way to read a catalog; the first ones tell most, the last ones ask least of a server. */
public enum Rung {
    /** PostgreSQL's own catalog in full, one statement for each kind of thing. */
    BATCHED("batched pg_catalog"),

    /** Three plain joins over {@code pg_catalog}, of the kind that psql sends to a server it takes for an old one. */
    SIMPLE("psql-simple pg_catalog"),

    /** What the JDBC driver finds out. Composite types have a name only. */
    JDBC("JDBC metadata"),

    /** The list of tables, and one query without rows for each. */
    SHOW("SHOW TABLES, and SELECT * FROM each WHERE 1=0");

    private final String words;

    Rung(String words) {
        this.words = words;
    }

    /** What it is called in messages. */
    @Override
    public String toString() {
        return words;
    }
}
