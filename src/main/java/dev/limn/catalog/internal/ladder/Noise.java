package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.Column;
import dev.limn.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a server puts beside the tables that people made. It is hidden, unless a pattern to include asks for it.
 *
 * @param usersOwn the tables that the server itself lists, by small letters, where what it does not list is hidden; empty
 *     where names tell
 */
record Noise(CatalogScope scope, boolean isQueryService, Optional<Set<String>> usersOwn) {

    private static final String LISTED_SCHEMA = "public";

    // Seen in public SQL for the service, not documented by Adobe.
    private static final Pattern TABLES = Pattern.compile(
            "adwh_.*|profile_snapshot_export_[0-9a-f]{8}([_-]?[0-9a-f]{4}){3}[_-]?[0-9a-f]{12}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMNS = Pattern.compile("_acp_.*|_adcstageforpqs(\\..*)?", Pattern.CASE_INSENSITIVE);

    boolean hides(QualifiedName table) {
        return isOfSystem(table) && !scope.asksFor(table);
    }

    private boolean isOfSystem(QualifiedName table) {
        return isQueryService ? TABLES.matcher(table.name()).matches() : isUnlisted(table);
    }

    private boolean isUnlisted(QualifiedName table) {
        return table.schema().equals(LISTED_SCHEMA)
                && usersOwn.filter(listed -> !listed.contains(Names.folded(table.name())))
                        .isPresent();
    }

    /** The columns that are not hidden. */
    List<Column> without(QualifiedName table, List<Column> columns) {
        return columns.stream().filter(column -> !hides(table, column.name())).toList();
    }

    private boolean hides(QualifiedName table, String column) {
        return isQueryService && COLUMNS.matcher(column).matches() && !scope.asksFor(table, column);
    }
}
