package dev.limn.large.internal;

import dev.limn.types.ServerText;
import org.jooq.Binding;
import org.jooq.Configuration;
import org.jooq.DataType;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** How one column's values become the text that the server reads. */
interface ColumnText {

    void write(Object value, CopyBytes bytes);

    static ColumnText of(Field<?> field, Configuration configuration) {
        return isPlain(field.getBinding()) ? plain(field.getDataType()) : new BoundText(field, configuration);
    }

    // jOOQ's own do with a value what its class says, and ours makes text of it.
    private static boolean isPlain(Binding<?, ?> binding) {
        return binding instanceof ServerText
                || binding.getClass().getName().startsWith("org.jooq.impl.DefaultBinding$");
    }

    private static ColumnText plain(DataType<?> type) {
        boolean converted =
                type.getConverter().fromType() != type.getConverter().toType();
        return converted
                ? (value, bytes) -> write(type, ServerValue.unconverted(type, value), bytes)
                : (value, bytes) -> write(type, value, bytes);
    }

    /** @param value as the database has it */
    private static void write(DataType<?> type, @Nullable Object value, CopyBytes bytes) {
        switch (value) {
            case null -> bytes.marker('N');
            case String text -> bytes.text(text);
            case Integer number -> bytes.number(number);
            case Long number -> bytes.number(number);
            default -> bytes.text(ServerValue.text(type, value));
        }
    }
}
