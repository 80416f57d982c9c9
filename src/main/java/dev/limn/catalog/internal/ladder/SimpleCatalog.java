package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.Column;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.TableKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code pg_catalog} with three plain joins, by those relations and columns only that psql's {@code \d} and the JDBC
 * driver read, both of which Query Service documents as working.
 */
final class SimpleCatalog implements RungReader {

    private static final String RELATIONS = """
            SELECT c.oid, n.nspname, c.relname, c.relkind
            FROM pg_catalog.pg_class c
            LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm')
                AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                AND c.oid >= %d
            ORDER BY c.oid
            """;

    private final Session session;

    SimpleCatalog(Session session) {
        this.session = session;
    }

    @Override
    public List<FoundTable> tables() throws SQLException, RefusedException {
        List<FoundTable> tables = session.allRows(RELATIONS, 0, SimpleCatalog::table, FoundTable::oid).stream()
                .filter(it -> !it.name().schema().startsWith("pg_"))
                .toList();
        if (tables.isEmpty()) {
            throw new RefusedException("pg_class shows no tables");
        }
        return tables;
    }

    private static FoundTable table(ResultSet row) throws SQLException {
        return new FoundTable(
                new QualifiedName(row.getString(2), row.getString(3)), kind(row.getString(4)), row.getLong(1));
    }

    private static TableKind kind(String code) {
        return switch (code) {
            case "p" -> TableKind.PARTITIONED;
            case "f" -> TableKind.FOREIGN;
            case "v" -> TableKind.VIEW;
            case "m" -> TableKind.MATERIALIZED_VIEW;
            default -> TableKind.TABLE;
        };
    }

    @Override
    public Structure structure(List<FoundTable> tables, Noise noise) throws SQLException, RefusedException {
        Attributes attributes = attributes(0);
        TypeCatalog types = TypeCatalog.read(session, 0);
        Map<QualifiedName, List<Column>> columns = new HashMap<>();
        List<String> failures = new ArrayList<>();
        for (FoundTable table : tables) {
            List<Column> ofTable = attributes.columns(table.oid(), types);
            columns.put(table.name(), noise.without(table.name(), ofTable));
            if (ofTable.isEmpty()) {
                failures.add("table " + table.name() + " has no columns in pg_attribute (exclude it)");
            }
        }
        return new Structure(columns, Composites.of(columns.values(), attributes, types), failures);
    }

    @Override
    public void tryStructure(FoundTable newest) throws SQLException, RefusedException {
        attributes(newest.oid());
        TypeCatalog.read(session, newest.oid());
    }

    private Attributes attributes(long first) throws SQLException, RefusedException {
        Attributes attributes = Attributes.read(session, first);
        if (attributes.isEmpty()) {
            throw new RefusedException("pg_attribute shows no columns");
        }
        return attributes;
    }
}
