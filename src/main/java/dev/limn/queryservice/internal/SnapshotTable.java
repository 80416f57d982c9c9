package dev.limn.queryservice.internal;

import dev.limn.queryservice.BlockVariable;
import dev.limn.queryservice.SnapshotBound;
import java.util.List;
import org.jooq.Context;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Row;
import org.jooq.Table;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;

/** A table with its SNAPSHOT clause; its fields are the table's own. Thread-safe. */
public final class SnapshotTable<R extends Record> extends TableImpl<R> {

    private static final long serialVersionUID = 1L;

    private final Table<R> table;
    private final Clause clause;

    // jOOQ renders the clause only as something that has an alias, which the dialect does without.
    @SuppressWarnings("unchecked") // the rows are the table's
    private SnapshotTable(Table<R> table, Clause clause) {
        super(table.getUnqualifiedName(), null, (Table<R>) DSL.table("{0}", clause));
        this.table = table;
        this.clause = clause;
    }

    public static <R extends Record> SnapshotTable<R> of(Table<R> table, String range, SnapshotBound... bounds) {
        return new SnapshotTable<>(table, new Clause(table, range, List.of(bounds)));
    }

    /** The clause where tables are declared, and only their name elsewhere. */
    QueryPart part(boolean declared) {
        return declared ? clause : table;
    }

    @Override
    public Row fieldsRow() {
        return table.fieldsRow();
    }

    @Override
    public Class<? extends R> getRecordType() {
        return table.getRecordType();
    }

    @Override
    public Table<R> as(Name alias) {
        Table<R> aliased = table.as(alias);
        return new SnapshotTable<>(aliased, new Clause(aliased, clause.range, clause.bounds));
    }

    private static final class Clause extends CustomQueryPart {

        private static final long serialVersionUID = 1L;

        private final Table<?> table;
        private final String range;
        private final List<SnapshotBound> bounds;

        Clause(Table<?> table, String range, List<SnapshotBound> bounds) {
            this.table = table;
            this.range = range;
            this.bounds = bounds;
        }

        @Override
        public void accept(Context<?> context) {
            SparkOnly.check(context, "SNAPSHOT");
            context.declareTables(true, declaring -> declaring.visit(table))
                    .sql(" snapshot ")
                    .sql(range);
            String separator = " ";
            for (SnapshotBound bound : bounds) {
                context.sql(separator);
                accept(bound, context);
                separator = " and ";
            }
        }

        private static void accept(SnapshotBound bound, Context<?> context) {
            switch (bound) {
                case SnapshotBound.Id(long id) -> context.sql(Long.toString(id));
                case SnapshotBound.End end -> context.sql(end.name());
                case BlockVariable<?> variable -> context.visit(variable);
            }
        }
    }
}
