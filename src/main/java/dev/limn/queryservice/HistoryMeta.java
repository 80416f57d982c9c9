package dev.limn.queryservice;

import dev.limn.queryservice.internal.Calls;
import dev.limn.queryservice.nested.internal.Literal;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/**
 * The snapshots of a table, as {@code history_meta('t')} lists them: a row for each time it was written to, none for an empty
 * table. It has the columns that Adobe's pages use; there may be more. Thread-safe.
 */
public final class HistoryMeta extends TableImpl<Record> {

    private static final long serialVersionUID = 1L;

    /** The snapshot's id. */
    public final TableField<Record, Long> SNAPSHOT_ID =
            createField(DSL.name("snapshot_id"), SQLDataType.BIGINT, this, "");

    /** The id of the snapshot before, null for the first. */
    public final TableField<Record, Long> PARENT_ID = createField(DSL.name("parent_id"), SQLDataType.BIGINT, this, "");

    /** Whether it is the last. */
    public final TableField<Record, Boolean> IS_CURRENT =
            createField(DSL.name("is_current"), SQLDataType.BOOLEAN, this, "");

    private final Literal table;

    HistoryMeta(Literal table, Name alias) {
        super(alias, null, rows(table));
        this.table = table;
    }

    private static Table<Record> rows(Literal table) {
        Field<?> rows = Calls.of("history_meta", SQLDataType.OTHER, table);
        return DSL.table("(select {0})", rows);
    }

    @Override
    public HistoryMeta as(String alias) {
        return as(DSL.name(alias));
    }

    @Override
    public HistoryMeta as(Name alias) {
        return new HistoryMeta(table, alias);
    }

    @Override
    public HistoryMeta as(Table<?> alias) {
        return as(alias.getQualifiedName());
    }
}
