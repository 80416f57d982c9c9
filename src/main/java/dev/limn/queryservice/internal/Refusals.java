package dev.limn.queryservice.internal;

import dev.limn.queryservice.Guard;
import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/** Statements and clauses that Query Service does not have: each is refused, with what to use instead. */
final class Refusals {

    private static final String NEW_ROWS =
            "rows are only ever added: write the rows you want into a new table, with CREATE TABLE AS";
    private static final String NO_DDL = "it is not among the documented statements";
    private static final String NO_UNDO = "what was written cannot be undone: write into a new table, and read that";

    private Refusals() {}

    static List<Rewrite<?>> rewrites() {
        return Stream.of(writes(), transactions(), definitions(), values())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rewrite<?>> writes() {
        return List.of(
                guarded(Guard.WRITES, QOM.Update.class, "UPDATE", NEW_ROWS),
                guarded(Guard.WRITES, QOM.Delete.class, "DELETE", NEW_ROWS),
                guarded(Guard.WRITES, QOM.Merge.class, "MERGE", NEW_ROWS),
                guarded(Guard.WRITES, QOM.Truncate.class, "TRUNCATE", "drop the table, and create it anew"),
                guarded(Guard.WRITES, QOM.DataChangeDeltaTable.class, "table of changes", "read what was written"),
                guarded(
                        Guard.WRITES,
                        Parts.saying("for", DSL.selectOne().forUpdate()),
                        "FOR UPDATE or FOR SHARE",
                        "there are no locks, and no transactions that would hold them"));
    }

    private static List<Rewrite<?>> transactions() {
        return List.of(
                guarded(Guard.TRANSACTIONS, QOM.StartTransaction.class, "transaction", NO_UNDO),
                guarded(Guard.TRANSACTIONS, QOM.Commit.class, "transaction", NO_UNDO),
                guarded(Guard.TRANSACTIONS, QOM.Rollback.class, "transaction", NO_UNDO),
                guarded(Guard.TRANSACTIONS, QOM.Savepoint.class, "savepoint", NO_UNDO),
                guarded(Guard.TRANSACTIONS, QOM.ReleaseSavepoint.class, "savepoint", NO_UNDO));
    }

    private static List<Rewrite<?>> definitions() {
        return List.of(
                refused(QOM.AlterDatabase.class, "ALTER DATABASE", NO_DDL),
                refused(QOM.AlterDomain.class, "ALTER DOMAIN", NO_DDL),
                refused(QOM.AlterIndex.class, "ALTER INDEX", NO_DDL),
                refused(QOM.AlterSchema.class, "ALTER SCHEMA", NO_DDL),
                refused(QOM.AlterSequence.class, "ALTER SEQUENCE", NO_DDL),
                refused(QOM.AlterType.class, "ALTER TYPE", NO_DDL),
                refused(QOM.AlterView.class, "ALTER VIEW by jOOQ", "use CREATE OR REPLACE VIEW"),
                refused(QOM.CommentOn.class, "COMMENT ON", NO_DDL),
                refused(QOM.CreateDomain.class, "CREATE DOMAIN", NO_DDL),
                refused(QOM.CreateIndex.class, "index", "filter on timestamp, by which the lake is partitioned"),
                refused(QOM.CreateSequence.class, "sequence", "use uuid(), or row_number()"),
                refused(QOM.CreateType.class, "CREATE TYPE", NO_DDL),
                refused(QOM.DropDomain.class, "DROP DOMAIN", NO_DDL),
                refused(QOM.DropIndex.class, "index", NO_DDL),
                refused(QOM.DropSequence.class, "sequence", NO_DDL),
                refused(QOM.DropType.class, "DROP TYPE", NO_DDL),
                refused(QOM.Grant.class, "GRANT", "use the platform's access control"),
                refused(QOM.Revoke.class, "REVOKE", "use the platform's access control"),
                refused(QOM.SetCatalog.class, "SET CATALOG", "name the table in full"),
                refused(QOM.SetSchema.class, "SET SCHEMA", "name the table in full"));
    }

    private static List<Rewrite<?>> values() {
        String json = "select to_json(…), or a row for each of the nested ones";
        return List.of(
                refused(QOM.Multiset.class, "MULTISET", json),
                refused(QOM.MultisetAgg.class, "MULTISET_AGG", json),
                refused(QOM.RowsFrom.class, "ROWS FROM", "join the tables by row_number()"),
                refused(QOM.WithOrdinalityTable.class, "WITH ORDINALITY", "use posexplode"),
                refused(DSL.sequence(DSL.name("s")).nextval().getClass(), "sequence", "use uuid(), or row_number()"),
                refused(DSL.sequence(DSL.name("s")).currval().getClass(), "sequence", "use uuid(), or row_number()"));
    }

    private static <Q extends QueryPart> Rewrite<Q> refused(Class<Q> kind, String construct, String instead) {
        return Rewrite.of(kind, part -> {
            throw new UnsupportedSqlException(construct, instead);
        });
    }

    private static <Q extends QueryPart> Rewrite<Q> guarded(
            Guard guard, Class<Q> kind, String construct, String instead) {
        return new Rewrite<>(kind, (part, context) -> {
            if (Guards.isOn(context.configuration(), guard)) {
                throw new UnsupportedSqlException(construct, instead);
            }
            return part;
        });
    }
}
