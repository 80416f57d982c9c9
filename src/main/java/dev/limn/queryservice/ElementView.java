package dev.limn.queryservice;

import dev.limn.queryservice.internal.LateralTable;
import java.util.List;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.TableField;

/** The elements of an array, a row for each. Thread-safe. */
public final class ElementView<T> extends LateralTable {

    private static final long serialVersionUID = 1L;

    /** The element. */
    public final TableField<Record, T> VALUE;

    private final Explosion<T> call;

    ElementView(Explosion<T> call, Name name, List<Name> columns) {
        super(call, name, columns);
        this.call = call;
        this.VALUE = column(0, call.getDataType());
    }

    @Override
    protected LateralTable renamed(Name name, List<Name> columns) {
        return new ElementView<>(call, name, columns);
    }
}
