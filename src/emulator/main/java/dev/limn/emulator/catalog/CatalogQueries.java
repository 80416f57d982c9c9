package dev.limn.emulator.catalog;

import dev.limn.emulator.catalog.SqlReferences.Place;
import dev.limn.emulator.catalog.SqlReferences.Reference;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells which statements are for the catalog: those that name its relations, functions or types, and those that only
 * ask about the session. Names count, what stands in a literal does not.
 */
public final class CatalogQueries {

    private static final Set<String> QUERIES = Set.of("select", "with", "values", "table");

    private static final Set<String> SCHEMAS = Set.of("pg_catalog", "information_schema", "pg_toast");

    // Of these a query without FROM may consist.
    private static final Set<String> SESSION_FUNCTIONS = Set.of(
            "current_database",
            "current_schema",
            "current_schemas",
            "version",
            "current_setting",
            "set_config",
            "current_user",
            "session_user",
            "current_role",
            "getdatabaseencoding",
            "inet_server_addr",
            "inet_server_port",
            "inet_client_addr",
            "inet_client_port",
            "txid_current",
            "format_type",
            "obj_description",
            "col_description",
            "shobj_description",
            "to_regclass",
            "to_regtype",
            "to_regproc",
            "to_regnamespace",
            "has_table_privilege",
            "has_schema_privilege",
            "has_database_privilege",
            "has_column_privilege",
            "quote_ident",
            "quote_literal");

    private static final Set<String> SESSION_KEYWORDS =
            Set.of("current_catalog", "current_schema", "current_user", "session_user", "current_role", "user");

    private static final Set<String> CATALOG_TYPES = Set.of(
            "regclass", "regtype", "regproc", "regprocedure", "regnamespace", "regrole", "regoper", "regoperator");

    private CatalogQueries() {}

    /**
     * Whether the catalog is to answer a statement.
     *
     * @param lakeHas whether the lake has a table of this name, in small letters; such a one may begin with {@code pg_}
     */
    public static boolean concerns(String sql, Predicate<String> lakeHas) {
        List<SqlToken> tokens = SqlScanner.spark(sql);
        if (!isQuery(tokens)) {
            return false;
        }
        List<Reference> references = SqlReferences.in(tokens);
        return references.stream().anyMatch(each -> isOfCatalog(each, lakeHas))
                || castsToCatalogType(tokens)
                || asksOnlyAboutSession(tokens, references);
    }

    static boolean isQuery(List<SqlToken> tokens) {
        return tokens.stream()
                .filter(each -> !each.is("("))
                .findFirst()
                .filter(first -> QUERIES.contains(first.name()))
                .isPresent();
    }

    private static boolean isOfCatalog(Reference reference, Predicate<String> lakeHas) {
        boolean named = reference.name().startsWith("pg_") && reference.parts().size() == 1;
        boolean qualified = reference.parts().size() > 1 && SCHEMAS.contains(reference.qualifier());
        return switch (reference.place()) {
            case RELATION -> qualified || (named && !lakeHas.test(reference.name()));
            case FUNCTION -> qualified || named;
            case OTHER -> false;
        };
    }

    private static boolean castsToCatalogType(List<SqlToken> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean cast = tokens.get(i).is(":") && tokens.get(i + 1).is(":");
            if (cast
                    && (CATALOG_TYPES.contains(tokens.get(i + 2).name())
                            || tokens.get(i + 2).is("pg_catalog"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksOnlyAboutSession(List<SqlToken> tokens, List<Reference> references) {
        boolean from = tokens.stream().anyMatch(each -> each.is("from"));
        boolean only = references.stream()
                .filter(each -> each.place() == Place.FUNCTION)
                .allMatch(each -> SESSION_FUNCTIONS.contains(each.name()));
        return !from && only && references.stream().anyMatch(CatalogQueries::asksAboutSession);
    }

    private static boolean asksAboutSession(Reference reference) {
        return switch (reference.place()) {
            case FUNCTION -> true;
            case RELATION -> false;
            case OTHER -> reference.parts().size() == 1 && SESSION_KEYWORDS.contains(reference.name());
        };
    }
}
