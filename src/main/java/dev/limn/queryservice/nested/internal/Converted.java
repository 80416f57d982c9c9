package dev.limn.queryservice.nested.internal;

import static java.util.Objects.requireNonNull;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.impl.DSL;

/** What jOOQ makes of a value without parts, or of JSON's text. */
record Converted<T>(DataType<T> jooq) implements Shape<T> {

    @Override
    public Class<T> java() {
        return jooq.getType();
    }

    @Override
    public Optional<String> type() {
        return Scalar.find(jooq.getFromType()).flatMap(Scalar::type);
    }

    @Override
    public T read(JsonReader in) throws IOException {
        return of(plain(in), jooq);
    }

    static <T> T of(Object value, DataType<T> type) {
        return requireNonNull(DSL.val(value, type).getValue());
    }

    private Object plain(JsonReader in) throws IOException {
        Optional<? extends Scalar<?>> scalar = Scalar.find(jooq.getFromType());
        if (scalar.isPresent()) {
            return requireNonNull(scalar.get().read(in));
        }
        JsonToken next = in.peek();
        return next == JsonToken.STRING || next == JsonToken.NUMBER ? in.nextString() : RawJson.next(in);
    }
}
