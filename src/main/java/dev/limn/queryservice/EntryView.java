package dev.limn.queryservice;

import dev.limn.queryservice.internal.LateralTable;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.TableField;

/** The entries of a map, a row for each. Thread-safe. */
public final class EntryView<K, V> extends LateralTable {

    private static final long serialVersionUID = 1L;

    /** The entry's key. */
    public final TableField<Record, K> KEY;

    /** The entry's value. */
    public final TableField<Record, V> VALUE;

    private final Field<?> call;

    EntryView(Field<?> call, DataType<K> key, DataType<V> value, Name name, List<Name> columns) {
        super(call, name, columns);
        this.call = call;
        this.KEY = column(0, key);
        this.VALUE = column(1, value);
    }

    @Override
    protected LateralTable renamed(Name name, List<Name> columns) {
        return new EntryView<>(call, KEY.getDataType(), VALUE.getDataType(), name, columns);
    }
}
