package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.util.Map;
import java.util.Optional;
import org.jooq.DataType;

/** Spark's names of types. */
final class Types {

    /** What decimals of any size are kept in: as many digits as Spark has, half of them behind the point. */
    private static final String ANY_DECIMAL = "decimal(38, 18)";

    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(Byte.class, "smallint"),
            Map.entry(Short.class, "smallint"),
            Map.entry(Integer.class, "int"),
            Map.entry(Long.class, "bigint"),
            Map.entry(java.math.BigInteger.class, "decimal(38, 0)"),
            Map.entry(Float.class, "float"),
            Map.entry(Double.class, "double"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(java.sql.Date.class, "date"),
            Map.entry(java.time.LocalDate.class, "date"),
            Map.entry(java.sql.Timestamp.class, "timestamp"),
            Map.entry(java.time.LocalDateTime.class, "timestamp"),
            Map.entry(java.time.OffsetDateTime.class, "timestamp"),
            Map.entry(java.time.Instant.class, "timestamp"),
            Map.entry(java.util.UUID.class, "string"),
            Map.entry(org.jooq.JSON.class, "string"),
            Map.entry(org.jooq.JSONB.class, "string"),
            Map.entry(byte[].class, "binary"),
            Map.entry(String.class, "string"));

    private Types() {}

    /** The name, if Spark has such a type. */
    static Optional<String> find(DataType<?> type) {
        Class<?> from = type.getFromType();
        if (from == java.math.BigDecimal.class) {
            return Optional.of(decimal(type));
        }
        DataType<?> element = from.isArray() ? type.getArrayComponentDataType() : null;
        return element == null
                ? Optional.ofNullable(NAMES.get(from))
                : find(element).map(name -> "array<" + name + ">");
    }

    static String name(DataType<?> type) {
        return find(type)
                .orElseThrow(() -> new UnsupportedSqlException(
                        "type " + type.getTypeName(), "use text, a number, a boolean, a date or a timestamp"));
    }

    private static String decimal(DataType<?> type) {
        return type.precisionDefined() && type.precision() > 0
                ? "decimal(" + type.precision() + ", " + type.scale() + ")"
                : ANY_DECIMAL;
    }

    /** Whether it is of whole numbers. */
    static boolean whole(DataType<?> type) {
        return type.isInteger() && type.getFromType() != java.math.BigInteger.class;
    }
}
