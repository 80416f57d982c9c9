package dev.limn.cli.doctor;

import dev.limn.Limn;
import dev.limn.LimnException;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.internal.ladder.Readers;
import dev.limn.credentials.Target;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * That of any other server. Query Service documents no way to ask for permissions, so that one table is tried, by a query that
 * gives no rows.
 */
record OtherContents(Limn limn, Target target, Readers.Listed listed) implements Contents {

    private static final String UNTRIED = "; not tried: other tables, and writing";
    // Documented: credentials, of those that do not expire.
    private static final String WRITING = ", which takes Manage Datasets and Manage Schemas";

    @Override
    public Finding reader() {
        return listed.tables().isEmpty()
                ? Finding.warning(ReaderRung.READER, "not to be told before there are tables")
                : ReaderRung.look(listed.steps());
    }

    @Override
    public int tables() {
        return listed.tables().size();
    }

    @Override
    public Finding permissions() {
        return listed.tables().isEmpty()
                ? Finding.warning(PERMISSIONS, "not tried, for want of a table")
                : tried(listed.tables().getFirst());
    }

    // Never by a limit of 0, which to Query Service means all rows (documented).
    private Finding tried(QualifiedName table) {
        Query query = limn.dsl()
                .selectOne()
                .from(DSL.table(DSL.name(table.schema(), table.name())))
                .where(DSL.inline(1).eq(DSL.inline(0)));
        String sql = query.getSQL();
        try {
            query.execute();
            return Finding.ok(PERMISSIONS, "may read " + table + ": " + sql + untried());
        } catch (LimnException e) {
            throw e;
        } catch (DataAccessException e) {
            return Finding.warning(PERMISSIONS, "cannot read " + table + ": " + e.getMessage() + untried());
        }
    }

    private String untried() {
        return target == Target.QUERY_SERVICE ? UNTRIED + WRITING : UNTRIED;
    }
}
