package dev.limn.catalog;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which schemas and tables a catalog is about. Immutable.
 *
 * @param schemas the schemas to read; none means each one that is not PostgreSQL's own and that the user may use
 * @param includes patterns of which one must match the whole of a table's name, written {@code table} or
 *     {@code schema.table}; none means all tables
 * @param excludes patterns of which none may match a table's name, written either way
 */
public record CatalogScope(List<String> schemas, List<Pattern> includes, List<Pattern> excludes) {

    private static final int NAMES_SHOWN = 20;

    public CatalogScope {
        schemas = List.copyOf(schemas);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** All tables of all schemas. */
    public static CatalogScope everything() {
        return new CatalogScope(List.of(), List.of(), List.of());
    }

    /** Whether the patterns take the table. */
    public boolean selects(QualifiedName table) {
        return (includes.isEmpty() || matches(includes, table)) && !matches(excludes, table);
    }

    /** Whether a pattern to include takes the table: then it is wanted, even where such ones are usually hidden. */
    public boolean asksFor(QualifiedName table) {
        return matches(includes, table);
    }

    /** The same for a column, whose whole name is {@code table.column} or {@code schema.table.column}. */
    public boolean asksFor(QualifiedName table, String column) {
        return matches(includes, new QualifiedName(table.schema(), table.name() + "." + column));
    }

    private static boolean matches(List<Pattern> patterns, QualifiedName table) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.matcher(table.name()).matches()
                        || pattern.matcher(table.toString()).matches());
    }

    /**
     * The part of a catalog that this is about.
     *
     * @throws CatalogException if a schema is missing, or no table is selected
     */
    public Catalog narrow(Catalog catalog) {
        List<String> wanted =
                selectSchemas(catalog.schemas().stream().map(Schema::name).toList());
        List<Schema> inScope = catalog.schemas().stream()
                .filter(schema -> wanted.contains(schema.name()))
                .toList();
        List<QualifiedName> tables =
                inScope.stream().flatMap(CatalogScope::names).toList();
        requireTables(wanted, tables);
        return new Catalog(
                catalog.server(),
                catalog.user(),
                inScope.stream().map(this::narrow).toList());
    }

    private static Stream<QualifiedName> names(Schema schema) {
        return schema.tables().stream().map(table -> new QualifiedName(schema.name(), table.name()));
    }

    private Schema narrow(Schema schema) {
        List<Table> tables = schema.tables().stream()
                .filter(table -> selects(new QualifiedName(schema.name(), table.name())))
                .toList();
        return schema.withTables(tables);
    }

    /**
     * The schemas to read, of those that there are.
     *
     * @throws CatalogException if one that is wanted is not there
     */
    public List<String> selectSchemas(List<String> known) {
        List<String> usual = known.stream().filter(name -> !isSystem(name)).toList();
        List<String> unknown =
                schemas.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new CatalogException(unknownSchemas(unknown, usual));
        }
        List<String> selected = schemas.isEmpty() ? usual : schemas;
        if (selected.isEmpty()) {
            throw new CatalogException("no schema that this user may use (grant usage on one)");
        }
        return known.stream().filter(selected::contains).toList();
    }

    /** The words for schemas that are wanted but not among those there are. */
    public static String unknownSchemas(List<String> wanted, List<String> known) {
        return "no schema " + quoted(wanted) + " that this user may use (there is " + quoted(known)
                + "; names are case-sensitive)";
    }

    /** Fails with words about what there is if none of the tables is selected. */
    public void requireTables(List<String> schemasRead, List<QualifiedName> tables) {
        if (tables.isEmpty()) {
            throw new CatalogException(
                    "no table in schema " + quoted(schemasRead) + " that this user may see (grant select on one)");
        }
        if (tables.stream().noneMatch(this::selects)) {
            throw new CatalogException("no table is selected; a pattern must match a whole name of " + shown(tables));
        }
    }

    private static String shown(List<QualifiedName> tables) {
        List<String> names = tables.stream()
                .map(table -> table.toString().replaceAll("\\p{Cntrl}+", " "))
                .sorted()
                .toList();
        String shown = String.join(", ", names.subList(0, Math.min(names.size(), NAMES_SHOWN)));
        return names.size() > NAMES_SHOWN ? shown + " and " + (names.size() - NAMES_SHOWN) + " more" : shown;
    }

    private static boolean isSystem(String name) {
        return name.startsWith("pg_") || name.equals("information_schema");
    }

    private static String quoted(List<String> names) {
        return names.isEmpty() ? "none" : "'" + String.join("', '", names) + "'";
    }
}
