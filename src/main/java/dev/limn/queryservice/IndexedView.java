package dev.limn.queryservice;

import dev.limn.queryservice.internal.LateralTable;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;

/** The elements of an array and their positions, a row for each. Thread-safe. */
public final class IndexedView<T> extends LateralTable {

    private static final long serialVersionUID = 1L;

    /** The element's index, from 0. */
    public final TableField<Record, Integer> POSITION;

    /** The element. */
    public final TableField<Record, T> VALUE;

    private final Field<?> call;

    IndexedView(Field<?> call, DataType<T> element, Name name, List<Name> columns) {
        super(call, name, columns);
        this.call = call;
        this.POSITION = column(0, SQLDataType.INTEGER);
        this.VALUE = column(1, element);
    }

    @Override
    protected LateralTable renamed(Name name, List<Name> columns) {
        return new IndexedView<>(call, VALUE.getDataType(), name, columns);
    }
}
