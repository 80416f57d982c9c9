package dev.limn.types;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.QualifiedRecord;
import org.jooq.Record;
import org.jooq.XML;
import org.jooq.exception.DataTypeException;
import org.jooq.types.DayToSecond;
import org.jooq.types.YearToMonth;
import org.jooq.types.YearToSecond;
import org.jooq.util.postgres.PostgresUtils;
import org.jspecify.annotations.Nullable;

/** Values of any type, from the text that the server writes of them. */
final class ValueText {

    private static final Map<Class<?>, Function<String, @Nullable Object>> READERS = Map.ofEntries(
            Map.entry(Object.class, text -> text),
            Map.entry(String.class, text -> text),
            Map.entry(Boolean.class, text -> text.startsWith("t")),
            Map.entry(BigDecimal.class, ValueText::number),
            Map.entry(BigInteger.class, text -> whole(text, BigInteger::new)),
            Map.entry(Long.class, text -> whole(text, Long::valueOf)),
            Map.entry(Integer.class, text -> whole(text, Integer::valueOf)),
            Map.entry(Short.class, text -> whole(text, Short::valueOf)),
            Map.entry(Byte.class, text -> whole(text, Byte::valueOf)),
            Map.entry(Float.class, Float::valueOf),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(UUID.class, UUID::fromString),
            Map.entry(JSON.class, JSON::json),
            Map.entry(JSONB.class, JSONB::jsonb),
            Map.entry(XML.class, XML::xml),
            Map.entry(byte[].class, PostgresUtils::toBytes),
            Map.entry(LocalDate.class, TemporalText::localDate),
            Map.entry(LocalDateTime.class, TemporalText::localDateTime),
            Map.entry(LocalTime.class, TemporalText::localTime),
            Map.entry(OffsetDateTime.class, TemporalText::offsetDateTime),
            Map.entry(OffsetTime.class, TemporalText::offsetTime),
            Map.entry(YearToSecond.class, text -> PostgresUtils.toYearToSecond(ReadableText.interval(text))),
            Map.entry(YearToMonth.class, text -> PostgresUtils.toYearToMonth(ReadableText.interval(text))),
            Map.entry(DayToSecond.class, text -> PostgresUtils.toDayToSecond(ReadableText.interval(text))));

    private ValueText() {}

    private static BigDecimal number(String text) {
        Optional<SpecialNumeric> special = SpecialNumeric.of(text);
        return special.isPresent() ? special.get() : new BigDecimal(text);
    }

    private static @Nullable Object whole(String text, Function<String, Object> reader) {
        return SpecialNumeric.of(text).isPresent() ? null : reader.apply(text);
    }

    /** Whether it is a composite type, or the rows of a table, that a class was generated for. */
    static boolean canReadRecord(DataType<?> type) {
        return QualifiedRecord.class.isAssignableFrom(type.getType()) && isUnconverted(type);
    }

    /** Whether it is an array of what can be made from text; objects are for the driver to make. */
    static boolean canReadArray(DataType<?> type) {
        if (!type.isArray() || !isUnconverted(type)) {
            return false;
        }
        DataType<?> element = type.getArrayComponentDataType();
        if (element == null || !isUnconverted(element)) {
            return false;
        }
        return element.isArray() ? canReadArray(element) : canReadRecord(element) || canRead(element.getType());
    }

    private static boolean canRead(Class<?> type) {
        return READERS.containsKey(type) && type != Object.class || EnumType.class.isAssignableFrom(type);
    }

    private static boolean isUnconverted(DataType<?> type) {
        return type.getConverter().fromType() == type.getConverter().toType();
    }

    static @Nullable Object read(DataType<?> type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        @SuppressWarnings("unchecked")
        Converter<@Nullable Object, @Nullable Object> converter =
                (Converter<@Nullable Object, @Nullable Object>) type.getConverter();
        return converter.from(read(type, converter.fromType(), text));
    }

    private static @Nullable Object read(@Nullable DataType<?> type, Class<?> javaType, String text) {
        Function<String, @Nullable Object> reader = READERS.get(javaType);
        if (reader != null) {
            return reader.apply(text);
        }
        if (javaType.isArray()) {
            return array(type, javaType, Nested.elements(text));
        }
        if (QualifiedRecord.class.isAssignableFrom(javaType)) {
            return record(javaType, Nested.fields(text));
        }
        if (EnumType.class.isAssignableFrom(javaType)) {
            return literal(javaType, text);
        }
        throw new DataTypeException("cannot make a " + javaType.getName() + " of text");
    }

    private static @Nullable Object literal(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((EnumType) constant).getLiteral().equals(text)) {
                return constant;
            }
        }
        return null;
    }

    private static Record record(Class<?> type, List<@Nullable Object> texts) {
        Record record = newRecord(type);
        for (int place = 0; place < record.size(); place++) {
            set(record, record.field(place), place < texts.size() ? (String) texts.get(place) : null);
        }
        record.touched(false);
        return record;
    }

    private static Record newRecord(Class<?> type) {
        try {
            return (Record) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new DataTypeException("cannot make a " + type.getName(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void set(Record record, @Nullable Field<T> field, @Nullable String text) {
        if (field != null) {
            record.set(field, (T) read(field.getDataType(), text));
        }
    }

    /** The array, with as many dimensions as the class has. */
    static @Nullable Object[] array(@Nullable DataType<?> type, Class<?> javaType, List<@Nullable Object> elements) {
        Class<?> elementClass = requireNonNull(javaType.getComponentType());
        DataType<?> elementType = type == null ? null : type.getArrayComponentDataType();
        List<@Nullable Object> fitting = ArrayShape.fit(elements, dimensions(javaType));
        @Nullable Object[] array = (@Nullable Object[]) Array.newInstance(elementClass, fitting.size());
        for (int place = 0; place < array.length; place++) {
            array[place] = element(elementType, elementClass, fitting.get(place));
        }
        return array;
    }

    private static @Nullable Object element(@Nullable DataType<?> type, Class<?> javaType, @Nullable Object part) {
        return switch (part) {
            case null -> null;
            case List<?> parts -> array(type, javaType, ArrayShape.copy(parts));
            default -> type == null ? read(null, javaType, part.toString()) : read(type, part.toString());
        };
    }

    private static int dimensions(Class<?> type) {
        return type.isArray() && type != byte[].class ? 1 + dimensions(requireNonNull(type.getComponentType())) : 0;
    }
}
