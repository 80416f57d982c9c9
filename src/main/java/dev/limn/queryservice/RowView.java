package dev.limn.queryservice;

import dev.limn.queryservice.internal.LateralTable;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;

/** The structs of an array, a row for each, with a column for each member. Thread-safe. */
public final class RowView extends LateralTable {

    private static final long serialVersionUID = 1L;

    private final Field<?> call;

    RowView(Field<?> call, Name name) {
        super(call, name, List.of());
        this.call = call;
    }

    /** The column of a member. */
    public <T> Field<T> member(String name, DataType<T> type) {
        return DSL.field(getUnqualifiedName().append(name), type);
    }

    @Override
    protected LateralTable renamed(Name name, List<Name> columns) {
        return new RowView(call, name);
    }
}
