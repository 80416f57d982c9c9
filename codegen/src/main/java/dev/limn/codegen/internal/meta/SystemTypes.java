package dev.limn.codegen.internal.meta;

import dev.limn.catalog.DataType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code information_schema} says of the server's own types; its functions {@code _pg_…} hold the same rules. */
final class SystemTypes {

    private static final int HEADER = 4; // what a varlena type adds to its modifier
    private static final int SHORT = 0xFFFF;
    private static final int DEFAULT_PRECISION = 6;

    // As format_type has them; all others are called what pg_type calls them.
    private static final Map<String, String> SQL_NAMES = Map.ofEntries(
            Map.entry("bool", "boolean"),
            Map.entry("bpchar", "character"),
            Map.entry("char", "\"char\""),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("time", "time without time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("varbit", "bit varying"),
            Map.entry("varchar", "character varying"));

    private static final Map<String, Integer> PRECISIONS =
            Map.of("int2", 16, "int4", 32, "int8", 64, "float4", 24, "float8", 53);

    private static final Set<String> WITH_LENGTH = Set.of("bpchar", "varchar");
    private static final Set<String> BITS = Set.of("bit", "varbit");
    private static final Set<String> INTEGERS = Set.of("int2", "int4", "int8");
    private static final Set<String> TIMES = Set.of("time", "timetz", "timestamp", "timestamptz");

    private SystemTypes() {}

    static String sqlName(String name) {
        return SQL_NAMES.getOrDefault(name, name);
    }

    static boolean isTime(DataType type) {
        return type.isSystem() && TIMES.contains(type.name());
    }

    /** One of the two that count as arrays without being any: jOOQ's readers take the first letter off their names. */
    static boolean isVector(DataType type) {
        return type.isSystem()
                && (type.name().equals("int2vector") || type.name().equals("oidvector"));
    }

    static @Nullable Integer length(DataType type) {
        if (!isPlain(type) || type.modifier() == null) {
            return null;
        }
        if (WITH_LENGTH.contains(type.name())) {
            return type.modifier() - HEADER;
        }
        return BITS.contains(type.name()) ? type.modifier() : null;
    }

    static @Nullable Integer numericPrecision(DataType type) {
        if (!isPlain(type)) {
            return null;
        }
        return type.name().equals("numeric") ? precisionOfNumeric(type) : PRECISIONS.get(type.name());
    }

    static @Nullable Integer numericScale(DataType type) {
        if (!isPlain(type)) {
            return null;
        }
        if (INTEGERS.contains(type.name())) {
            return 0;
        }
        return type.name().equals("numeric") ? scaleOfNumeric(type) : null;
    }

    static @Nullable Integer datetimePrecision(DataType type) {
        if (!isPlain(type)) {
            return null;
        }
        if (type.name().equals("date")) {
            return 0;
        }
        if (isTime(type)) {
            return type.modifier() == null ? Integer.valueOf(DEFAULT_PRECISION) : type.modifier();
        }
        return type.name().equals("interval") ? precisionOfInterval(type) : null;
    }

    /** The fields that an interval is limited to, such as {@code DAY TO SECOND}; empty if it is not. */
    static String intervalFields(DataType type) {
        boolean isInterval = isPlain(type) && type.name().equals("interval");
        return isInterval ? type.text().replaceFirst("^interval[()0-9]*", "").strip() : "";
    }

    static @Nullable Integer lengthOfElements(DataType array) {
        boolean hasLength = array.isSystem() && WITH_LENGTH.contains(array.name());
        return hasLength && array.modifier() != null ? Integer.valueOf(array.modifier() - HEADER) : null;
    }

    static @Nullable Integer precisionOfElements(DataType array) {
        if (isTime(array)) {
            return array.modifier();
        }
        return array.isSystem() && array.name().equals("numeric") ? precisionOfNumeric(array) : null;
    }

    static @Nullable Integer scaleOfElements(DataType array) {
        return array.isSystem() && array.name().equals("numeric") ? scaleOfNumeric(array) : null;
    }

    private static boolean isPlain(DataType type) {
        return type.isSystem() && !type.isArray();
    }

    private static @Nullable Integer precisionOfNumeric(DataType type) {
        return modifier(type).map(modifier -> modifier - HEADER >> 16 & SHORT).orElse(null);
    }

    private static @Nullable Integer scaleOfNumeric(DataType type) {
        return modifier(type).map(modifier -> modifier - HEADER & SHORT).orElse(null);
    }

    private static Integer precisionOfInterval(DataType type) {
        return modifier(type)
                .map(modifier -> modifier & SHORT)
                .filter(precision -> precision != SHORT)
                .orElse(DEFAULT_PRECISION);
    }

    private static Optional<Integer> modifier(DataType type) {
        return Optional.ofNullable(type.modifier());
    }
}
