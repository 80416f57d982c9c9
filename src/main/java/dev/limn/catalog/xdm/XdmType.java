package dev.limn.catalog.xdm;

import dev.limn.catalog.DataType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of value a field of the Experience Data Model holds, and what it is in Query Service (documented: XDM field
 * type constraints, and the types that ALTER TABLE takes).
 */
enum XdmType {
    STRING("text", "text", "text", "varchar", "bpchar"),
    DOUBLE("double precision", "float8", "float8", "float4", "numeric"),
    LONG("bigint", "int8", "int8", "int4", "int2"),
    INTEGER("integer", "int4", "int8", "int4", "int2"),
    SHORT("smallint", "int2", "int8", "int4", "int2"),
    BYTE("smallint", "int2", "int8", "int4", "int2"),
    BOOLEAN("boolean", "bool", "bool"),
    DATE("date", "date", "date"),
    DATE_TIME("timestamp without time zone", "timestamp", "timestamp", "timestamptz"),
    OBJECT,
    ARRAY,
    MAP,
    UNKNOWN;

    private final @Nullable DataType scalar;
    private final List<String> names;

    XdmType() {
        scalar = null;
        names = List.of();
    }

    /** With the type it is stored as, and the names of those it is read as. */
    XdmType(String text, String name, String... names) {
        this.scalar = new DataType(text, DataType.SYSTEM_SCHEMA, name, 0, null, null);
        this.names = List.of(names);
    }

    /** By {@code meta:xdmType}, which the registry writes itself. */
    static XdmType named(String name) {
        return switch (name) {
            case "string" -> STRING;
            case "number", "double" -> DOUBLE;
            case "long" -> LONG;
            case "int", "integer" -> INTEGER;
            case "short" -> SHORT;
            case "byte" -> BYTE;
            case "boolean" -> BOOLEAN;
            case "date" -> DATE;
            case "date-time" -> DATE_TIME;
            case "object" -> OBJECT;
            case "array" -> ARRAY;
            case "map" -> MAP;
            default -> UNKNOWN;
        };
    }

    /** What a value that has no parts is stored as; empty for all else. */
    Optional<DataType> scalar() {
        return Optional.ofNullable(scalar);
    }

    /** Whether the catalog may call a column of this type so. */
    boolean allows(DataType type) {
        if (type.isMap()) {
            return this == MAP && !type.isArray();
        }
        if (type.isArray() || type.isSystem() && type.name().equals(DataType.ANY_ARRAY)) {
            return this == ARRAY;
        }
        return type.isSystem() ? names.contains(type.name()) : this == OBJECT;
    }
}
