package dev.limn.emulator.catalog;

import dev.limn.emulator.query.PgType;

/** Types of the catalog that no result has: those of arrays and maps. */
final class TypeOids {

    static final int ANYARRAY = 2277;
    /** A type that only Query Service has. */
    static final int ANYMAP = 100_000;

    private TypeOids() {}

    /** The array type of a type that is none itself. */
    static int arrayOf(PgType scalar) {
        return switch (scalar.oid()) {
            case 16 -> 1000;
            case 17 -> 1001;
            case 20 -> 1016;
            case 21 -> 1005;
            case 23 -> 1007;
            case 25 -> 1009;
            case 700 -> 1021;
            case 701 -> 1022;
            case 1082 -> 1182;
            case 1114 -> 1115;
            case 1700 -> 1231;
            default -> ANYARRAY;
        };
    }
}
