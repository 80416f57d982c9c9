package dev.limn.codegen.internal;

import org.jooq.meta.postgres.PostgresDatabase;

/** PostgreSQL as jOOQ reads it, with only the tables that the run asks for. */
public final class LimnPostgresDatabase extends PostgresDatabase {

    public LimnPostgresDatabase() {
        addFilter(new TableFilter(JooqRun.current().options()));
    }
}
