package dev.limn.catalog.internal;

import static java.util.Objects.requireNonNull;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogFile;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.DataType;
import dev.limn.catalog.Schema;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CatalogJsonWriter} wrote, as a stream, and keeps each text and each type once. */
public final class CatalogJsonReader {

    private final JsonReader in;
    private final Values values = new Values();
    private final Map<String, @Nullable Object[]> described = new HashMap<>();
    private final Map<String, DataType> types = new HashMap<>();
    // In the section of types, one may come before its base.
    private Function<String, Object> typeNamed = text -> text;

    public CatalogJsonReader(Reader reader) {
        in = new JsonReader(reader);
        in.setStrictness(Strictness.STRICT);
    }

    /** How far it came: {@code at line 3 column 7 path $.schemas[0]}. */
    public String place() {
        return in.toString().replaceFirst("^\\w+ ", "");
    }

    /**
     * Reads all.
     *
     * @throws RuntimeException if it is JSON, but not of a catalog
     */
    public CatalogFile read() throws IOException {
        in.beginObject();
        requireFormat();
        String server = name(CatalogJson.SERVER).text();
        String user = name(CatalogJson.USER).text();
        CatalogScope scope = (CatalogScope) name(CatalogJson.SCOPE).record(CatalogScope.class);
        name(CatalogJson.TYPES).types();
        List<?> schemas = name(CatalogJson.SCHEMAS).list(Schema.class);
        in.endObject();
        in.peek(); // fails if anything follows
        return new CatalogFile(
                scope,
                new Catalog(
                        server, user, schemas.stream().map(Schema.class::cast).toList()));
    }

    private void requireFormat() throws IOException {
        int format = name(CatalogJson.FORMAT).in.nextInt();
        if (format != CatalogJson.FORMAT_NUMBER) {
            throw new IllegalStateException(
                    "format " + format + " is unknown: this Limn reads format " + CatalogJson.FORMAT_NUMBER + " only,");
        }
    }

    private CatalogJsonReader name(String expected) throws IOException {
        String name = in.nextName();
        if (!name.equals(expected)) {
            throw new IllegalStateException("'" + expected + "' is missing");
        }
        return this;
    }

    private void types() throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String text = in.nextName();
            @Nullable Object[] components = components(RecordShape.of(DataType.class));
            components[0] = values.one(text);
            described.put(text, components);
        }
        in.endObject();
        typeNamed = this::type;
    }

    private DataType type(String text) {
        DataType known = types.get(text);
        if (known != null) {
            return known;
        }
        // Taken away first: a type that is its own base would never end.
        @Nullable Object[] components = described.remove(text);
        if (components == null) {
            throw new IllegalStateException("type '" + text + "' is not among the types");
        }
        RecordShape shape = RecordShape.of(DataType.class);
        for (RecordShape.Component component : shape.components()) {
            if (component.type() == DataType.class && components[component.index()] instanceof String base) {
                components[component.index()] = type(base);
            }
        }
        DataType type = (DataType) shape.make(components);
        types.put(text, type);
        return type;
    }

    private Object value(Class<?> type, Class<?> element) throws IOException {
        if (type == String.class) {
            return text();
        }
        if (type == boolean.class) {
            return in.nextBoolean();
        }
        if (type == int.class || type == Integer.class) {
            return in.nextInt();
        }
        if (type == long.class) {
            return in.nextLong();
        }
        if (type == DataType.class) {
            return typeNamed.apply(in.nextString());
        }
        return type == List.class ? list(element) : whole(type);
    }

    private Object whole(Class<?> type) throws IOException {
        if (type == Pattern.class) {
            return Pattern.compile(in.nextString());
        }
        return type.isEnum() ? constant(type, in.nextString()) : record(type);
    }

    private String text() throws IOException {
        return values.one(in.nextString());
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : requireNonNull(type.getEnumConstants())) {
            if (constant.toString().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException("'" + name + "' is no " + type.getSimpleName());
    }

    private List<Object> list(Class<?> element) throws IOException {
        List<Object> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            list.add(value(element, element));
        }
        in.endArray();
        return list;
    }

    private Object record(Class<?> type) throws IOException {
        RecordShape shape = RecordShape.of(type);
        return shape.make(components(shape));
    }

    private @Nullable Object[] components(RecordShape shape) throws IOException {
        @Nullable Object[] components = shape.blank();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            RecordShape.Component component = shape.component(name)
                    .orElseThrow(() -> new IllegalStateException("'" + name + "' is unknown to this Limn"));
            components[component.index()] = value(component.type(), component.element());
        }
        in.endObject();
        return components;
    }
}
