package dev.limn.queryservice.nested.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.limn.queryservice.nested.Opaque;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;

/** What values of a type are made of. */
public sealed interface Shape<T> permits Scalar, Struct, Shape.Items, Shape.Entries, Shape.Unknown {

    /** The values' class. */
    Class<T> java();

    /** Spark's name of the type; empty if it is not known. */
    Optional<String> type();

    /** Reads a value that is not null. */
    T read(JsonReader in) throws IOException;

    default @Nullable T readOrNull(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        return read(in);
    }

    static <T> Shape<T> struct(Class<T> record) {
        return Struct.of(record);
    }

    static <T> Shape<T> scalar(Class<T> java) {
        return Scalar.of(java);
    }

    static <E> Shape<List<E>> list(DataType<E> element) {
        return new Items<>(element);
    }

    static <V> Shape<Map<String, V>> map(DataType<V> value) {
        return new Entries<>(value);
    }

    static Shape<Opaque> unknown() {
        return Unknown.UNKNOWN;
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> raw(Class<?> type) {
        return (Class<T>) type;
    }

    /** An array. */
    record Items<E>(DataType<E> element) implements Shape<List<E>> {

        @Override
        public Class<List<E>> java() {
            return raw(List.class);
        }

        @Override
        public Optional<String> type() {
            return NestedBinding.shape(element).type().map("array<%s>"::formatted);
        }

        @Override
        @SuppressWarnings("NullAway") // what the server has as null is null
        public List<E> read(JsonReader in) throws IOException {
            Shape<E> shape = NestedBinding.shape(element);
            List<E> values = new ArrayList<>();
            in.beginArray();
            while (in.hasNext()) {
                values.add(shape.readOrNull(in));
            }
            in.endArray();
            return Collections.unmodifiableList(values);
        }
    }

    /** A map by strings. */
    record Entries<V>(DataType<V> value) implements Shape<Map<String, V>> {

        @Override
        public Class<Map<String, V>> java() {
            return raw(Map.class);
        }

        @Override
        public Optional<String> type() {
            return NestedBinding.shape(value).type().map("map<string, %s>"::formatted);
        }

        @Override
        @SuppressWarnings("NullAway") // what the server has as null is null
        public Map<String, V> read(JsonReader in) throws IOException {
            Shape<V> shape = NestedBinding.shape(value);
            Map<String, V> values = new LinkedHashMap<>();
            in.beginObject();
            while (in.hasNext()) {
                values.put(in.nextName(), shape.readOrNull(in));
            }
            in.endObject();
            return Collections.unmodifiableMap(values);
        }
    }

    /** What is not known. */
    enum Unknown implements Shape<Opaque> {
        UNKNOWN;

        @Override
        public Class<Opaque> java() {
            return Opaque.class;
        }

        @Override
        public Optional<String> type() {
            return Optional.empty();
        }

        @Override
        public Opaque read(JsonReader in) throws IOException {
            return new Opaque(JSON.json(RawJson.next(in)));
        }
    }
}
