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

    // More of them do not pay: each has definitions of its own, and the garbage collector needs a processor too.
    private static final int MOST = 4;
    private static final int TABLES_WORTH_ONE = 50;

    public Share {
        tables = Set.copyOf(tables);
    }

    /** The tables dealt out evenly, to as many as there are processors for; the first has the rest as well. */
    public static List<Share> split(List<QualifiedName> tables) {
        int processors = Math.min(MOST, Runtime.getRuntime().availableProcessors());
        int shares = Math.clamp(tables.size() / TABLES_WORTH_ONE, 1, processors);
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

    /** The names of all tables and views. */
    public static List<QualifiedName> tables(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(
                        schema -> schema.tables().stream().map(table -> new QualifiedName(schema.name(), table.name())))
                .toList();
    }
}
