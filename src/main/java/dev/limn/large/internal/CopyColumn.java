package dev.limn.large.internal;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row;
import org.jspecify.annotations.Nullable;

/** One column of the rows that are copied. */
final class CopyColumn {

    private static final int NOWHERE = -1;

    private final Field<?> field;
    private final ColumnText text;
    private final boolean hasDefaults;
    private final boolean isDefaulted;
    private final boolean isRequired;

    /** @param hasDefaults whether the server can be told to take the default in a row */
    CopyColumn(Field<?> field, ColumnText text, boolean hasDefaults) {
        DataType<?> type = field.getDataType();
        this.field = field;
        this.text = text;
        this.hasDefaults = hasDefaults;
        this.isDefaulted = type.defaulted() || type.identity();
        this.isRequired = !type.nullable();
    }

    String name() {
        return field.getName();
    }

    int place(Row shape) {
        return shape.indexOf(field);
    }

    void write(Record row, int place, CopyBytes bytes) {
        try {
            if (place == NOWHERE) {
                writeNothing(bytes);
            } else {
                write(row, place, row.get(place), bytes);
            }
        } catch (RuntimeException e) {
            throw new BadValue(name(), e);
        }
    }

    private void writeNothing(CopyBytes bytes) {
        if (!isDefaulted) {
            throw new IllegalArgumentException("the record has no such field (name those that it has with columns)");
        }
        writeDefault(bytes);
    }

    private void write(Record row, int place, @Nullable Object value, CopyBytes bytes) {
        if (value != null) {
            text.write(value, bytes);
        } else if (isDefaulted && (isRequired || wasLeftOut(row, place))) {
            writeDefault(bytes);
        } else {
            bytes.marker('N');
        }
    }

    private static boolean wasLeftOut(Record row, int place) {
        return !row.touched(place) && row.touched();
    }

    private void writeDefault(CopyBytes bytes) {
        if (!hasDefaults) {
            throw new IllegalArgumentException(
                    "no value, and before PostgreSQL 16 no default in single rows (leave the column out with columns)");
        }
        bytes.marker('D');
    }
}
