package dev.limn.queryservice.nested.internal;

import com.google.gson.stream.JsonReader;
import dev.limn.queryservice.nested.Member;
import dev.limn.queryservice.nested.Nested;
import dev.limn.queryservice.nested.Opaque;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A struct, as a record.
 *
 * @param places of the members, by their names in lower case, since the server's case is not the catalog's
 */
record Struct<T>(Class<T> java, List<Part> parts, Map<String, Integer> places, Constructor<T> constructor)
        implements Shape<T> {

    private static final ClassValue<Struct<?>> KNOWN = new ClassValue<>() {
        @Override
        protected Struct<?> computeValue(Class<?> record) {
            return make(record);
        }
    };

    /** A member. */
    record Part(String name, Shape<?> shape, Method accessor) {

        Optional<String> type() {
            return shape.type().map(type -> Notation.quoted(name) + ": " + type);
        }

        @Nullable
        Object of(Object value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the record's " + name + " cannot be read", e);
            }
        }
    }

    @SuppressWarnings("unchecked")
    static <T> Struct<T> of(Class<T> record) {
        return (Struct<T>) KNOWN.get(record);
    }

    static <T> Struct<T> of(Class<T> record, List<String> names, List<? extends DataType<?>> types) {
        RecordComponent[] components = record.getRecordComponents();
        return make(
                record,
                IntStream.range(0, components.length)
                        .mapToObj(
                                i -> new Part(names.get(i), NestedBinding.shape(types.get(i)), accessor(components[i])))
                        .toList());
    }

    private static <T> Struct<T> make(Class<T> record) {
        if (!record.isRecord()) {
            throw new IllegalArgumentException(record + " is no record");
        }
        return make(
                record,
                Stream.of(record.getRecordComponents()).map(Struct::part).toList());
    }

    private static <T> Struct<T> make(Class<T> record, List<Part> parts) {
        Map<String, Integer> places = new HashMap<>();
        parts.forEach(part -> places.put(part.name().toLowerCase(Locale.ROOT), places.size()));
        return new Struct<>(record, parts, places, constructor(record));
    }

    private static <T> Constructor<T> constructor(Class<T> record) {
        try {
            Constructor<T> constructor = record.getDeclaredConstructor(Stream.of(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(record + " has no canonical constructor", e);
        }
    }

    private static Part part(RecordComponent component) {
        Member member = component.getAnnotation(Member.class);
        return new Part(
                member == null ? component.getName() : member.value(),
                NestedBinding.shape(type(component.getGenericType())),
                accessor(component));
    }

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    private static DataType<?> type(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? Nested.list(type(arguments[0]))
                    : generic.getRawType() == Map.class && arguments[0] == String.class
                            ? Nested.map(type(arguments[1]))
                            : unknown(type);
        }
        return type instanceof Class<?> plain ? type(plain) : unknown(type);
    }

    private static DataType<?> unknown(Type type) {
        throw new IllegalArgumentException("no type of Query Service has values of " + type);
    }

    private static DataType<?> type(Class<?> type) {
        if (type == Opaque.class) {
            return Nested.OPAQUE;
        }
        return type.isRecord() ? NestedBinding.type(of(type)) : NestedBinding.type(Scalar.of(type));
    }

    @Override
    public Optional<String> type() {
        List<String> types =
                parts.stream().flatMap(part -> part.type().stream()).toList();
        return types.size() == parts.size()
                ? Optional.of(types.stream().collect(Collectors.joining(", ", "struct<", ">")))
                : Optional.empty();
    }

    @Override
    public T read(JsonReader in) throws IOException {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        in.beginObject();
        while (in.hasNext()) {
            Integer place = places.get(in.nextName().toLowerCase(Locale.ROOT));
            if (place == null) {
                // A member that came after the class was generated.
                in.skipValue();
            } else {
                values[place] = parts.get(place).shape().readOrNull(in);
            }
        }
        in.endObject();
        return make(values);
    }

    private T make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(java.getSimpleName() + " cannot be made: " + e.getCause(), e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Struct<?> that && java == that.java && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return java.hashCode();
    }

    @Override
    public String toString() {
        return java.getSimpleName();
    }
}
