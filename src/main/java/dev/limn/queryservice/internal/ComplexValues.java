package dev.limn.queryservice.internal;

import com.google.gson.JsonElement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Objects;
import org.jooq.DataType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Values within JSON that Spark wrote. */
public final class ComplexValues {

    private ComplexValues() {}

    /** A member of an object, null if it is not there: Spark leaves out what is null. */
    public static <T> @Nullable T member(JsonElement object, String name, DataType<T> type) {
        JsonElement value = object.getAsJsonObject().get(name);
        return value == null ? null : read(value, type);
    }

    @SuppressWarnings("unchecked") // by the converter's own class
    static <T> @Nullable T read(JsonElement json, DataType<T> type) {
        if (json.isJsonNull()) {
            return null;
        }
        if (type.getBinding().converter() instanceof ComplexConverter<?> nested) {
            return (T) nested.read(json);
        }
        return convert(value(json, type.getType()), type);
    }

    // What jOOQ itself would make of a value of another class.
    static <T> T convert(Object value, DataType<T> type) {
        return Objects.requireNonNull(DSL.val(value, type).getValue());
    }

    private static Object value(JsonElement json, Class<?> type) {
        if (!json.isJsonPrimitive()) {
            return json.toString();
        }
        String text = json.getAsString();
        if (type == LocalDateTime.class || type == java.sql.Timestamp.class) {
            return moment(text).atOffset(ZoneOffset.UTC).toLocalDateTime();
        }
        if (type == OffsetDateTime.class) {
            return moment(text).atOffset(ZoneOffset.UTC);
        }
        return type == Instant.class ? moment(text) : text;
    }

    // A timestamp without a zone is one of UTC, as all are that are stored.
    private static Instant moment(String text) {
        TemporalAccessor parsed =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime there
                ? there.toInstant()
                : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
    }
}
