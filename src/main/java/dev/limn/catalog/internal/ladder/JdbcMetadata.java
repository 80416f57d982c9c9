package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.Column;
import dev.limn.catalog.DataType;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.TableKind;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the JDBC driver, which knows how to talk to servers of many ages. What composite types hold it does not tell. */
final class JdbcMetadata implements RungReader {

    private static final String[] KINDS = {"TABLE", "PARTITIONED TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE"};

    private final DatabaseMetaData metadata;

    JdbcMetadata(DatabaseMetaData metadata) {
        this.metadata = metadata;
    }

    // Which database this is, Query Service may answer in several ways; any will do.
    @Override
    public List<FoundTable> tables() throws SQLException, RefusedException {
        try (ResultSet rows = metadata.getTables(null, null, "%", KINDS)) {
            List<FoundTable> tables = Session.rows(rows, JdbcMetadata::table);
            if (tables.isEmpty()) {
                throw new RefusedException("the driver finds no tables");
            }
            return tables;
        }
    }

    private static FoundTable table(ResultSet row) throws SQLException {
        return new FoundTable(name(row), kind(row.getString("TABLE_TYPE")), 0);
    }

    private static QualifiedName name(ResultSet row) throws SQLException {
        return new QualifiedName(row.getString("TABLE_SCHEM"), row.getString("TABLE_NAME"));
    }

    private static TableKind kind(String type) {
        return switch (type) {
            case "VIEW" -> TableKind.VIEW;
            case "MATERIALIZED VIEW" -> TableKind.MATERIALIZED_VIEW;
            case "FOREIGN TABLE" -> TableKind.FOREIGN;
            case "PARTITIONED TABLE" -> TableKind.PARTITIONED;
            default -> TableKind.TABLE;
        };
    }

    private record Found(QualifiedName table, Column column) {}

    @Override
    public Structure structure(List<FoundTable> tables, Noise noise) throws SQLException, RefusedException {
        Set<QualifiedName> wanted = tables.stream().map(FoundTable::name).collect(Collectors.toSet());
        Map<QualifiedName, List<Column>> columns = columns("%", wanted);
        columns.replaceAll(noise::without);
        return new Structure(columns, Map.of(), List.of());
    }

    @Override
    public void tryStructure(FoundTable newest) throws SQLException, RefusedException {
        String escape = metadata.getSearchStringEscape();
        columns(newest.name().name().replace(escape, escape + escape), Set.of(newest.name()));
    }

    private Map<QualifiedName, List<Column>> columns(String pattern, Set<QualifiedName> wanted)
            throws SQLException, RefusedException {
        Map<QualifiedName, List<Column>> columns = new HashMap<>();
        try (ResultSet rows = metadata.getColumns(null, null, pattern, "%")) {
            Session.rows(rows, row -> new Found(name(row), column(row))).stream()
                    .filter(it -> wanted.contains(it.table()))
                    .forEach(it -> columns.computeIfAbsent(it.table(), any -> new ArrayList<>())
                            .add(it.column()));
        }
        if (columns.isEmpty()) {
            throw new RefusedException("the driver finds no columns");
        }
        return columns;
    }

    private static Column column(ResultSet row) throws SQLException {
        DataType type =
                DriverType.of(row.getString("TYPE_NAME"), row.getInt("COLUMN_SIZE"), row.getInt("DECIMAL_DIGITS"));
        return new Column(
                row.getString("COLUMN_NAME"),
                row.getInt("ORDINAL_POSITION"),
                type,
                row.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls,
                "",
                null,
                null,
                "");
    }
}
