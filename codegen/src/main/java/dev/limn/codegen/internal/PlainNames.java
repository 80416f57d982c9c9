package dev.limn.codegen.internal;

import dev.limn.catalog.Column;
import dev.limn.codegen.internal.meta.CatalogTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells, from the names alone, that the columns of a table will get distinct names in Java. Nearly all tables are like
 * that, and to ask jOOQ for each name of each column took a quarter of a run.
 */
final class PlainNames {

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");

    private final Map<String, String> pascal = new HashMap<>();

    /** False where it cannot be told so easily. */
    boolean areDistinct(CatalogTable table, String identifier) {
        return areDistinct(table.table().columns().stream().map(Column::name).toList(), identifier);
    }

    /** The same for the members of anything that has such an identifier itself. */
    boolean areDistinct(List<String> names, String identifier) {
        Set<String> seen = new HashSet<>();
        // A constant with its table's name gets an underscore, and then another's name, maybe.
        String tableName = withoutUnderscores(identifier.toLowerCase(Locale.ROOT));
        for (String name : names) {
            if (withoutUnderscores(name).equals(tableName) || !seen.add(pascal(name))) {
                return false;
            }
        }
        return !seen.contains("");
    }

    // Empty for a name that is not plain. Reserved words get underscores at their end, so these do not count.
    private String pascal(String name) {
        return pascal.computeIfAbsent(
                name, any -> PLAIN.matcher(any).matches() ? withoutUnderscores(PascalCase.of(any)) : "");
    }

    private static String withoutUnderscores(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '_') {
            end--;
        }
        return name.substring(0, end);
    }
}
