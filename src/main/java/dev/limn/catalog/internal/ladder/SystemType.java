package dev.limn.catalog.internal.ladder;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * Types whose numbers PostgreSQL's protocol fixes, whatever a server's own {@code pg_type} calls or leaves out.
 *
 * @param dimensions 1 for an array of it
 */
record SystemType(String name, int dimensions) {

    private static final Map<Long, String> NAMES = Map.ofEntries(
            entry(16L, "bool"),
            entry(17L, "bytea"),
            entry(18L, "char"),
            entry(19L, "name"),
            entry(20L, "int8"),
            entry(21L, "int2"),
            entry(23L, "int4"),
            entry(25L, "text"),
            entry(26L, "oid"),
            entry(114L, "json"),
            entry(700L, "float4"),
            entry(701L, "float8"),
            entry(869L, "inet"),
            entry(1042L, "bpchar"),
            entry(1043L, "varchar"),
            entry(1082L, "date"),
            entry(1083L, "time"),
            entry(1114L, "timestamp"),
            entry(1184L, "timestamptz"),
            entry(1266L, "timetz"),
            entry(1700L, "numeric"),
            entry(2277L, "anyarray"),
            entry(2950L, "uuid"),
            entry(3802L, "jsonb"));

    private static final Map<Long, Long> ELEMENTS = Map.ofEntries(
            entry(199L, 114L),
            entry(1000L, 16L),
            entry(1001L, 17L),
            entry(1005L, 21L),
            entry(1007L, 23L),
            entry(1009L, 25L),
            entry(1014L, 1042L),
            entry(1015L, 1043L),
            entry(1016L, 20L),
            entry(1021L, 700L),
            entry(1022L, 701L),
            entry(1041L, 869L),
            entry(1115L, 1114L),
            entry(1182L, 1082L),
            entry(1183L, 1083L),
            entry(1185L, 1184L),
            entry(1231L, 1700L),
            entry(1270L, 1266L),
            entry(2951L, 2950L),
            entry(3807L, 3802L));

    /** The type with this number, if it is one of them. */
    static Optional<SystemType> of(long oid) {
        Long element = ELEMENTS.get(oid);
        String name = NAMES.get(element == null ? oid : element);
        return Optional.ofNullable(name).map(known -> new SystemType(known, element == null ? 0 : 1));
    }

    /** Whether one of them is called so. */
    static boolean isName(String name) {
        return NAMES.containsValue(name);
    }
}
