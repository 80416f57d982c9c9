package dev.limn.codegen.internal;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files of a whole one run of jOOQ's generator is to write. Immutable.
 *
 * @param tables the tables and views whose classes it writes
 * @param rest whether it writes everything else
 */
public record Share(Set<QualifiedName> tables, boolean rest) {

    // More at a time do not pay: each has definitions of its own, and the garbage collector needs a processor too.
    private static final int MOST_AT_A_TIME = 4;
    private static final int TABLES_WORTH_ONE = 50;

    // jOOQ's definition of a column takes a kilobyte and is kept as long as its generator.
    private static final int MOST_COLUMNS = 200_000;

    public Share {
        tables = Set.copyOf(tables);
    }

    /** How many may be made at a time. */
    static int atATime() {
        return Math.min(MOST_AT_A_TIME, Runtime.getRuntime().availableProcessors());
    }

    /** The tables dealt out evenly, to as many as pay or as memory asks for; the first has the rest as well. */
    static List<Share> split(Catalog catalog, List<QualifiedName> tables) {
        int worthIt = Math.clamp(tables.size() / TABLES_WORTH_ONE, 1, atATime());
        int shares = Math.max(worthIt, Math.ceilDiv(columns(catalog), MOST_COLUMNS));
        List<Share> result = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
            Set<QualifiedName> dealt = new HashSet<>();
            for (int i = share; i < tables.size(); i += shares) {
                dealt.add(tables.get(i));
            }
            result.add(new Share(dealt, share == 0));
        }
        return result;
    }

    private static int columns(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.tables().stream())
                .mapToInt(table -> table.columns().size())
                .sum();
    }

    /** The names of all tables and views. */
    public static List<QualifiedName> tables(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(
                        schema -> schema.tables().stream().map(table -> new QualifiedName(schema.name(), table.name())))
                .toList();
    }
}
