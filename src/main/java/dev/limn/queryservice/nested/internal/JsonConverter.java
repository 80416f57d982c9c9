package dev.limn.queryservice.nested.internal;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** From JSON's text, in one pass. */
final class JsonConverter<T> extends AbstractConverter<Object, T> {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final transient Shape<T> shape;

    JsonConverter(Shape<T> shape) {
        super(Object.class, shape.java());
        this.shape = shape;
    }

    @Override
    public @Nullable T from(@Nullable Object value) {
        return value == null
                ? null
                : shape.java().isInstance(value) ? shape.java().cast(value) : read(value.toString());
    }

    @Override
    public @Nullable Object to(@Nullable T value) {
        return value;
    }

    private @Nullable T read(String text) {
        JsonReader in = new JsonReader(new StringReader(text));
        in.setStrictness(Strictness.STRICT);
        try {
            T value = shape.readOrNull(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("more text behind the value");
            }
            return value;
        } catch (IOException | IllegalArgumentException | IllegalStateException | java.time.DateTimeException e) {
            throw new DataTypeException(
                    "not the JSON of " + shape + ": " + text.substring(0, Math.min(SHOWN, text.length())) + " ("
                            + e.getMessage() + "); name the columns rather than *, so that to_json is asked for",
                    e);
        }
    }
}
