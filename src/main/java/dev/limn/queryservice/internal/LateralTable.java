package dev.limn.queryservice.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;

/**
 * The rows that a generator makes of each row before. A {@code LATERAL VIEW} can only stand behind all other tables; elsewhere
 * this is a {@code LATERAL} sub-select. Thread-safe.
 */
public abstract class LateralTable extends TableImpl<Record> {

    private static final long serialVersionUID = 1L;

    private final Field<?> generator;
    private final List<Name> columns;

    /** @param columns none for those the generator has by itself */
    protected LateralTable(Field<?> generator, Name name, List<Name> columns) {
        super(name, null, DSL.table("{0}", part(context -> subSelect(context, generator, columns))));
        this.generator = generator;
        this.columns = List.copyOf(columns);
    }

    protected final <T> TableField<Record, T> column(int index, DataType<T> type) {
        return createField(columns.get(index), type, this, "");
    }

    /** Some tables, and behind them this one. */
    QueryPart behind(Table<?> tables) {
        return part(context -> {
            context.declareTables(true, declaring -> declaring.visit(tables));
            context.sql(" lateral view ").visit(generator).sql(' ').visit(getUnqualifiedName());
            if (!columns.isEmpty()) {
                list(context.sql(" as "), columns);
            }
        });
    }

    private static void subSelect(Context<?> context, Field<?> generator, List<Name> columns) {
        context.sql("lateral (select ").visit(generator);
        if (!columns.isEmpty()) {
            list(context.sql(" as ("), columns).sql(')');
        }
        context.sql(')');
    }

    private static Context<?> list(Context<?> context, List<Name> columns) {
        String separator = "";
        for (Name column : columns) {
            context.sql(separator).visit(column);
            separator = ", ";
        }
        return context;
    }

    private static QueryPart part(Consumer<? super Context<?>> rendering) {
        return CustomQueryPart.of(rendering);
    }

    @Override
    public final Table<Record> as(Name alias) {
        return as(alias, columns.toArray(Name[]::new));
    }

    @Override
    public final Table<Record> as(Name alias, Name... names) {
        return renamed(alias, Stream.of(names).toList());
    }

    protected abstract LateralTable renamed(Name name, List<Name> columns);
}
