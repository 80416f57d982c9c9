package dev.limn.catalog.internal;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogFile;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.DataType;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a catalog as JSON. What changes as one is one line, so that a changed column is one; what is false, empty or null
 * is left out.
 */
public final class CatalogJsonWriter {

    private static final FormattingStyle LINES = FormattingStyle.PRETTY.withIndent(" ");
    private static final FormattingStyle ONE_LINE = FormattingStyle.COMPACT.withSpaceAfterSeparators(true);
    private static final Set<Class<?>> OF_MANY_LINES = Set.of(Schema.class, Table.class, CompositeType.class);

    private final JsonWriter out;

    private CatalogJsonWriter(JsonWriter out) {
        this.out = out;
    }

    /** Writes all, with a line break at the end; the writer stays open. */
    public static void write(CatalogFile file, Writer writer) throws IOException {
        JsonWriter json = new JsonWriter(writer);
        json.setFormattingStyle(LINES);
        new CatalogJsonWriter(json).write(file.scope(), file.catalog());
        writer.write("\n");
    }

    /** One part of a catalog, as it stands in the file of the whole. */
    public static String part(Record part) {
        StringWriter text = new StringWriter();
        try {
            JsonWriter json = new JsonWriter(text);
            json.setFormattingStyle(LINES);
            new CatalogJsonWriter(json).record(part, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no such thing in memory
        }
        return text.toString();
    }

    private void write(Record scope, Catalog catalog) throws IOException {
        out.beginObject();
        out.name(CatalogJson.FORMAT).value(CatalogJson.FORMAT_NUMBER);
        out.name(CatalogJson.SERVER).value(catalog.server());
        out.name(CatalogJson.USER).value(catalog.user());
        out.name(CatalogJson.SCOPE);
        record(scope, "");
        out.name(CatalogJson.TYPES);
        types(NamedTypes.in(catalog));
        out.name(CatalogJson.SCHEMAS);
        list(catalog.schemas());
        out.endObject();
    }

    private void types(SortedMap<String, DataType> types) throws IOException {
        out.beginObject();
        for (DataType type : types.values()) {
            out.name(type.text());
            record(type, CatalogJson.TEXT);
        }
        out.endObject();
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case Boolean truth -> out.value(truth);
            case Number number -> out.value(number);
            case DataType type -> out.value(type.text());
            case Record whole -> record(whole, "");
            case List<?> list -> list(list);
            case Pattern pattern -> out.value(pattern.pattern());
            default -> out.value(value.toString());
        }
    }

    private void list(List<?> list) throws IOException {
        out.beginArray();
        for (Object element : list) {
            value(element);
        }
        out.endArray();
    }

    private void record(Record whole, String except) throws IOException {
        FormattingStyle before = out.getFormattingStyle();
        out.beginObject();
        if (!OF_MANY_LINES.contains(whole.getClass())) {
            out.setFormattingStyle(ONE_LINE);
        }
        for (RecordShape.Component component : RecordShape.of(whole.getClass()).components()) {
            if (!component.name().equals(except)) {
                component(component.name(), component.of(whole), component.absent());
            }
        }
        out.endObject();
        out.setFormattingStyle(before);
    }

    private void component(String name, @Nullable Object value, @Nullable Object absent) throws IOException {
        if (value != null && !value.equals(absent)) {
            out.name(name);
            value(value);
        }
    }
}
