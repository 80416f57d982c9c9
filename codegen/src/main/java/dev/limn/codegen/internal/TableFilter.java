package dev.limn.codegen.internal;

import dev.limn.codegen.GeneratorOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;

/** Leaves out the tables that the options do not select; everything else stays. */
record TableFilter(GeneratorOptions options) implements Database.Filter {

    @Override
    public boolean exclude(Definition definition) {
        return isTable(definition) && !selects(definition);
    }

    /** Whether it is a table or view; jOOQ takes functions that return sets for tables as well. */
    static boolean isTable(Definition definition) {
        return definition instanceof TableDefinition table && !table.isTableValuedFunction();
    }

    private boolean selects(Definition table) {
        return (options.includes().isEmpty() || matches(options.includes(), table))
                && !matches(options.excludes(), table);
    }

    private static boolean matches(List<Pattern> patterns, Definition table) {
        String name = table.getName();
        String qualified = table.getSchema().getName() + "." + name;
        return patterns.stream()
                .anyMatch(pattern -> pattern.matcher(name).matches()
                        || pattern.matcher(qualified).matches());
    }
}
