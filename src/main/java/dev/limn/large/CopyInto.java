package dev.limn.large;

import dev.limn.large.internal.Copying;
import dev.limn.large.internal.RowCopy;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Many rows for one table, by PostgreSQL's {@code COPY … FROM STDIN}: all of them or, when one is bad, none. Memory holds a few
 * of them at a time. Immutable.
 *
 * <pre>{@code
 * long copied = limn.copyInto(EVENT).columns(EVENT.AT, EVENT.KIND).rows(events);
 * }</pre>
 *
 * <p>Values are written as jOOQ would bind them: converters and bindings apply, as far as a binding's value alone says what is
 * meant, without SQL around it. A column gets its default, where the server is PostgreSQL 16 or newer, for a null that it
 * cannot hold, and in a record that has other values set, but not this one. Other nulls are nulls.
 */
public final class CopyInto<R extends Record> {

    private final Copying copying;
    private final Table<R> table;
    private final List<Field<?>> columns;

    private CopyInto(Copying copying, Table<R> table, List<Field<?>> columns) {
        this.copying = copying;
        this.table = table;
        this.columns = columns;
    }

    /** All columns of a table but those that the server computes; {@link dev.limn.Limn#copyInto} is how to get one. */
    public static <R extends Record> CopyInto<R> of(Copying copying, Table<R> table) {
        List<Field<?>> columns = table.fieldStream()
                .<Field<?>>map(field -> field)
                .filter(field ->
                        !field.getDataType().computed() && !field.getDataType().readonly())
                .toList();
        return new CopyInto<>(copying, table, columns);
    }

    /** Only these columns; others get their defaults. */
    public CopyInto<R> columns(Field<?>... chosen) {
        if (chosen.length == 0) {
            throw new IllegalArgumentException(
                    "columns: none named (name at least one, or leave the call out for all)");
        }
        return new CopyInto<>(copying, table, List.of(chosen));
    }

    /** In a transaction, such as {@code limn.dsl().transaction(transaction -> …)} gives one, instead of one of its own. */
    public CopyInto<R> within(Configuration transaction) {
        return new CopyInto<>(copying.within(transaction), table, columns);
    }

    /**
     * Copies all rows and says how many they were. Values are taken from the fields of each that the columns name. Whatever the
     * stream throws is thrown, and nothing is copied then.
     *
     * @throws BadRowsException with the numbers of rows that cannot be copied
     */
    public long rows(Stream<? extends Record> rows) {
        return RowCopy.run(copying, table, columns, rows);
    }
}
