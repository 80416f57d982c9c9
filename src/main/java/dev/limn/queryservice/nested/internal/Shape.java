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
import org.jooq.impl.IdentityConverter;
import org.jspecify.annotations.Nullable;

/** What values of a type are made of. */
public sealed interface Shape<T>
        permits Scalar, Converted, Struct, Shape.Items, Shape.Array, Shape.Entries, Shape.Unknown {

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

    /**
     * Of a class that has type parameters, or members that are not named as its components.
     *
     * @param names of the members, in the order of the components
     */
    static <T> Shape<T> struct(Class<T> record, List<String> names, List<? extends DataType<?>> types) {
        return Struct.of(record, names, types);
    }

    /** Of a type that is no nested one. */
    static <T> Shape<T> plain(DataType<T> type) {
        Optional<? extends Shape<T>> known =
                type.getConverter() instanceof IdentityConverter ? Scalar.find(type.getType()) : Optional.empty();
        return known.isPresent() ? known.get() : new Converted<>(type);
    }

    static <E> Shape<List<E>> list(DataType<E> element) {
        return new Items<>(element);
    }

    static <E> Shape<E[]> array(DataType<E> element) {
        return new Array<>(new Items<>(element));
    }

    static <K, V> Shape<Map<K, V>> map(DataType<K> key, DataType<V> value) {
        return new Entries<>(key, value);
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

    /** An array as Java's own. */
    record Array<E>(Items<E> items) implements Shape<E[]> {

        @Override
        @SuppressWarnings("unchecked")
        public Class<E[]> java() {
            return (Class<E[]>) items.element().getType().arrayType();
        }

        @Override
        public Optional<String> type() {
            return items.type();
        }

        @Override
        @SuppressWarnings("unchecked")
        public E[] read(JsonReader in) throws IOException {
            List<E> values = items.read(in);
            return values.toArray(
                    (E[]) java.lang.reflect.Array.newInstance(items.element().getType(), values.size()));
        }
    }

    /** A map, whose keys are strings in JSON. */
    record Entries<K, V>(DataType<K> key, DataType<V> value) implements Shape<Map<K, V>> {

        @Override
        public Class<Map<K, V>> java() {
            return raw(Map.class);
        }

        @Override
        public Optional<String> type() {
            Optional<String> values = NestedBinding.shape(value).type();
            return NestedBinding.shape(key)
                    .type()
                    .flatMap(keys -> values.map(name -> "map<%s, %s>".formatted(keys, name)));
        }

        @Override
        @SuppressWarnings("NullAway") // what the server has as null is null
        public Map<K, V> read(JsonReader in) throws IOException {
            Shape<V> shape = NestedBinding.shape(value);
            Map<K, V> values = new LinkedHashMap<>();
            in.beginObject();
            while (in.hasNext()) {
                values.put(Converted.of(in.nextName(), key), shape.readOrNull(in));
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
