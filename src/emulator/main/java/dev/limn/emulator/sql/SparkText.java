package dev.limn.emulator.sql;

import dev.limn.emulator.Switches;
import dev.limn.emulator.query.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as Spark takes it. What Query Service's front takes besides (double-quoted identifiers, {@code $1}, the LIKE
 * operators, SNAPSHOT, names with a schema, {@code text}) is written in Spark's words; LIMIT and OFFSET of the whole query
 * are taken off, since 0 and parameters mean something else there.
 *
 * @param text what Spark parses
 * @param parameters how many {@code $n} there are, named {@code :limn_1} and so on in the text
 * @param limit null if the query has none
 * @param star whether it selects {@code *}
 * @param quotedPaths chains of names some of which stood in double quotes
 */
record SparkText(
        String text,
        int parameters,
        @Nullable Count limit,
        @Nullable Count offset,
        boolean star,
        List<List<String>> quotedPaths) {

    /** What LIMIT or OFFSET says. */
    sealed interface Count {
        record Number(long value) implements Count {}

        record Parameter(int index) implements Count {}
    }

    /** What LIMIT or OFFSET comes to; null if there is none. */
    static @Nullable Long count(@Nullable Count count, List<Parameter> values) {
        return switch (count) {
            case null -> null;
            case Count.Number number -> number.value();
            case Count.Parameter parameter ->
                Counts.of(values.get(parameter.index() - 1).text());
        };
    }

    /** The name of the n-th parameter in the text, from 1 on. */
    static String parameter(int n) {
        return "limn_" + n;
    }

    static SparkText of(SqlText sql, Relations relations, Switches switches) {
        return new QueryRewriter(sql, relations, switches).run();
    }

    /** A name as Spark takes any. */
    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
