package dev.limn.conformance.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** A table that both servers have with the same rows, as the generator would write its class. */
abstract class SampleTable extends TableImpl<Record> {

    private static final long serialVersionUID = 1L;

    private final TableField<Record, Integer> id = column("id", SQLDataType.INTEGER);
    private final transient List<List<Object>> rows = new ArrayList<>();

    SampleTable(String name) {
        super(DSL.name(name));
    }

    /** What tells its rows apart. */
    final TableField<Record, Integer> id() {
        return id;
    }

    final <T> TableField<Record, T> column(String name, DataType<T> type) {
        return createField(DSL.name(name), type);
    }

    /** Adds a row; a value that is missing is {@link #NULL}. */
    final void row(Object... values) {
        rows.add(List.of(values));
    }

    /** The values of its columns, row by row. */
    final List<List<Object>> rows() {
        return rows;
    }

    final Stream<Field<?>> columns() {
        return Stream.of(fields());
    }

    /** Stands for NULL among the values of a row. */
    static final Object NULL = new Object();
}
