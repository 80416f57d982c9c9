package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import org.jooq.QueryPart;
import org.jooq.impl.QOM;

/** Statements and their clauses. */
final class Queries {

    private Queries() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.of(QOM.Update.class, update -> refuse("UPDATE")),
                Rewrite.of(QOM.Delete.class, delete -> refuse("DELETE")));
    }

    private static QueryPart refuse(String statement) {
        throw new UnsupportedSqlException(
                statement, "rows are only ever added: write the rows you want into a new table, with CREATE TABLE AS");
    }
}
