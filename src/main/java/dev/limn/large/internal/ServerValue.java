package dev.limn.large.internal;

import java.lang.reflect.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.XML;
import org.jooq.exception.DataTypeException;
import org.jooq.types.DayToSecond;
import org.jooq.types.YearToMonth;
import org.jooq.types.YearToSecond;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** Values of any type as the text that PostgreSQL reads as such. */
final class ServerValue {

    private static final String BOX = "(\"?pg_catalog\"?\\.)?\"?box\"?";

    private ServerValue() {}

    /** What the database has for what a program has. */
    @SuppressWarnings("unchecked")
    static @Nullable Object unconverted(DataType<?> type, @Nullable Object value) {
        return ((Converter<@Nullable Object, @Nullable Object>) type.getConverter()).to(value);
    }

    /** @param value as the database has it */
    static String text(@Nullable DataType<?> type, Object value) {
        return switch (value) {
            case EnumType constant -> constant.getLiteral();
            case Boolean truth -> truth ? "t" : "f";
            case LocalDateTime time -> TemporalValue.text(time);
            case OffsetDateTime time -> TemporalValue.text(time);
            case LocalDate date -> TemporalValue.text(date);
            case Instant time -> TemporalValue.text(time.atOffset(ZoneOffset.UTC));
            case LocalTime time -> time.toString();
            case OffsetTime time -> time.toString();
            case Timestamp time -> TemporalValue.text(time.toLocalDateTime());
            case Date date -> TemporalValue.text(date.toLocalDate());
            case Time time -> time.toString();
            case JSON json -> json.data();
            case JSONB json -> json.data();
            case XML xml -> xml.data();
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case YearToSecond interval -> IntervalValue.text(interval);
            case YearToMonth interval -> IntervalValue.text(interval);
            case DayToSecond interval -> IntervalValue.text(interval);
            case Record record -> record(record);
            case java.sql.Array array -> array(null, elements(array));
            case PGobject object -> String.valueOf(object.getValue());
            default -> value.getClass().isArray() ? array(type, value) : value.toString();
        };
    }

    private static Object elements(java.sql.Array array) {
        try {
            return array.getArray();
        } catch (SQLException e) {
            throw new DataTypeException("cannot read an array: " + e.getMessage(), e);
        }
    }

    private static String array(@Nullable DataType<?> type, Object array) {
        DataType<?> elementType = type == null ? null : type.getArrayComponentDataType();
        char separator = separator(type, array);
        StringBuilder text = new StringBuilder("{");
        for (int place = 0; place < Array.getLength(array); place++) {
            text.append(place == 0 ? "" : String.valueOf(separator));
            appendElement(text, elementType, Array.get(array, place));
        }
        return text.append('}').toString();
    }

    // Of all types that the server brings, box is the only one whose values have commas of their own between them.
    private static char separator(@Nullable DataType<?> type, Object array) {
        return isBox(type) || holdsBoxes(array) ? ';' : ',';
    }

    private static boolean isBox(@Nullable DataType<?> type) {
        DataType<?> element = type == null ? null : type.getArrayComponentDataType();
        return element == null ? type != null && type.getTypeName().matches(BOX) : isBox(element);
    }

    // A domain's name does not tell.
    private static boolean holdsBoxes(@Nullable Object value) {
        return value instanceof Object[] elements
                ? Stream.of(elements).anyMatch(ServerValue::holdsBoxes)
                : value instanceof PGobject object
                        && String.valueOf(object.getType()).matches(BOX);
    }

    private static void appendElement(StringBuilder text, @Nullable DataType<?> type, @Nullable Object element) {
        Object value = type == null ? element : unconverted(type, element);
        if (value == null) {
            text.append("NULL");
        } else if (value.getClass().isArray() && !(value instanceof byte[])) {
            text.append(array(type, value));
        } else {
            appendQuoted(text, text(type, value));
        }
    }

    private static String record(Record record) {
        StringBuilder text = new StringBuilder("(");
        for (int place = 0; place < record.size(); place++) {
            text.append(place == 0 ? "" : ",");
            appendField(text, record.field(place), record.get(place));
        }
        return text.append(')').toString();
    }

    // Null is what is not there.
    private static void appendField(StringBuilder text, @Nullable Field<?> field, @Nullable Object content) {
        DataType<?> type = field == null ? null : field.getDataType();
        Object value = type == null ? content : unconverted(type, content);
        if (value != null) {
            appendQuoted(text, text(type, value));
        }
    }

    private static void appendQuoted(StringBuilder text, String part) {
        text.append('"')
                .append(part.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }
}
