package dev.limn;

import dev.limn.ServerTable.ServerColumn;
import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogReader;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.DataType;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Table;
import dev.limn.catalog.TableKind;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tables of a server that is not PostgreSQL, as its catalog tells. */
final class OtherTables {

    // Also what is usually hidden: classes may have been made for it.
    private static final CatalogScope ALL = new CatalogScope(List.of(), List.of(Pattern.compile("(?s).*")), List.of());
    private static final String DEFAULT_SCHEMA = "public";

    private static final int NO_MODIFIER = -1;
    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "name");

    private OtherTables() {}

    /** All tables; those of the usual schema are there without it too. */
    static Map<TableName, ServerTable> read(Connection connection) {
        Map<TableName, ServerTable> tables = new HashMap<>();
        Catalog catalog = CatalogReader.read(connection, ALL);
        for (Schema schema : catalog.schemas()) {
            for (Table table : schema.tables()) {
                ServerTable found = table(table, schema);
                tables.put(new TableName(schema.name(), table.name()), found);
                if (schema.name().equals(DEFAULT_SCHEMA)) {
                    tables.put(new TableName("", table.name()), found);
                }
            }
        }
        return tables;
    }

    // Query Service shows names in small letters, where classes may have the case of a schema's file.
    private static ServerTable table(Table table, Schema schema) {
        Map<String, ServerColumn> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Column column : table.columns()) {
            columns.put(
                    column.name(),
                    new ServerColumn(column.type().text(), type(column.type(), schema), column.notNull(), false));
        }
        return new ServerTable(table.kind() == TableKind.VIEW, columns);
    }

    private static ServerType type(DataType type, Schema schema) {
        return new ServerType(
                type.isSystem() ? plainName(type) : type.name(),
                kind(type, schema.composites()),
                TEXTS.contains(type.name()) ? "S" : "",
                type.modifier() == null ? NO_MODIFIER : type.modifier(),
                type.isArray(),
                Set.of());
    }

    private static String plainName(DataType type) {
        return type.text().replaceAll("\\(.*?\\)|\\[]", "");
    }

    private static String kind(DataType type, List<CompositeType> composites) {
        if (type.isSystem()) {
            return "b";
        }
        return composites.stream().anyMatch(it -> it.name().equals(type.name())) ? "c" : "";
    }
}
