package dev.limn.codegen.internal;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.postgres.PostgresDatabase;

/** PostgreSQL as jOOQ reads it, with only the tables that the run asks for. */
public final class LimnPostgresDatabase extends PostgresDatabase {

    public LimnPostgresDatabase() {
        addFilter(new TableFilter(JooqRun.current().options()));
    }

    // jOOQ looks tables up by name and takes the first; one of its name may also be a function that returns rows.
    @Override
    protected List<TableDefinition> getTables0() throws SQLException {
        List<TableDefinition> tables = super.getTables0();
        tables.sort(Comparator.comparing(TableDefinition::isTableValuedFunction));
        return tables;
    }
}
