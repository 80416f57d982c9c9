package dev.limn.queryservice.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import org.jooq.ContextConverter;
import org.jooq.ConverterContext;
import org.jooq.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a struct, an array or a map, which comes as the text that {@code to_json} makes of it: a field whose type has it is
 * wrapped in that function where a query returns it. Thread-safe.
 *
 * @param toType the class of what is read
 * @param parts the types of an array's elements, or of a map's keys and values
 */
record ComplexConverter<T>(Class<T> toType, List<DataType<?>> parts, ComplexReader<T> reader)
        implements ContextConverter<String, T> {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable T from(@Nullable String text, ConverterContext context) {
        return text == null ? null : read(JsonParser.parseString(text));
    }

    @Nullable
    T read(JsonElement json) {
        return json.isJsonNull() ? null : reader.read(json);
    }

    @Override
    public @Nullable String to(@Nullable T value, ConverterContext context) {
        if (value == null) {
            return null;
        }
        throw new UnsupportedSqlException(
                "parameter for a struct, an array or a map", "build it of scalars, with functions");
    }

    @Override
    public Class<String> fromType() {
        return String.class;
    }
}
