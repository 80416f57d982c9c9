package dev.limn.cli.probe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the catalog calls things, and what results are labelled. */
final class Names {

    // Columns of tables whose type is a struct, with a field of that struct.
    private static final String STRUCTS = """
            select c.relname, a.attname, f.attname
            from pg_catalog.pg_class c
            join pg_catalog.pg_attribute a on a.attrelid = c.oid
            join pg_catalog.pg_type t on t.oid = a.atttypid
            join pg_catalog.pg_attribute f on f.attrelid = t.typrelid
            where c.relkind = 'r' and a.attnum > 0 and f.attnum > 0 and t.typrelid <> 0
            order by 1, 2, 3 limit 1""";

    private static final String ARRAYS = """
            select distinct t.typname from pg_catalog.pg_class c
            join pg_catalog.pg_attribute a on a.attrelid = c.oid
            join pg_catalog.pg_type t on t.oid = a.atttypid
            where c.relkind in ('r', 'c') and a.attnum > 0 and (t.typname = 'anyarray' or t.typname like '%\\_e')""";

    private static final String COLUMNS = """
            select a.attname from pg_catalog.pg_class c
            join pg_catalog.pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and a.attnum > 0""";

    private record StructColumn(String table, String column, String field) {}

    private Names() {}

    static List<Question> questions() {
        return List.of(
                Question.ofSwitch("information_schema", "What does information_schema show?", Names::informationSchema),
                Question.ofSwitch("current_database", "What does current_database() say?", Names::currentDatabase),
                Question.ofSwitch("array_types", "How does the catalog type an array of structs?", Names::arrayTypes),
                Question.ofSwitch("complex_oids", "Which type has a struct in a result?", Names::complexOids),
                Question.ofSwitch("nested_labels", "How is SELECT a.b.c labelled?", Names::nestedLabels),
                Question.ofSwitch("partition_columns", "Are the partition columns seen?", Names::partitionColumns),
                Question.ofSwitch(
                        "accelerated_child",
                        "What does SHOW DATAGROUPS call a table of the accelerated store?",
                        Names::acceleratedChild),
                Question.ofSwitch("flatten_structs", "Does FLATTEN hide the struct columns?", Names::flattenStructs),
                Question.ofSwitch("flatten_names", "Which case has a flattened column's name?", Names::flattenNames),
                Question.ofSwitch(
                        "database_options", "May a database's name carry several options?", Names::databaseOptions));
    }

    private static String informationSchema(Sandbox sandbox) throws SQLException, UndecidedException {
        try {
            List<@Nullable String> tables = sandbox.column("select table_name from information_schema.tables");
            if (tables.isEmpty()) {
                return "empty";
            }
            throw new UndecidedException("it shows " + tables.size() + " tables");
        } catch (SQLException e) {
            return "error";
        }
    }

    private static String currentDatabase(Sandbox sandbox) throws SQLException, UndecidedException {
        String said = String.valueOf(sandbox.text("select current_database()"));
        String asked = sandbox.credentials().dbname().replaceFirst("\\?.*", "");
        if (said.equals(asked)) {
            return "full";
        }
        if (asked.endsWith(":" + said)) {
            return "target";
        }
        throw new UndecidedException("neither " + asked + " nor its last part");
    }

    private static String arrayTypes(Sandbox sandbox) throws SQLException, UndecidedException {
        List<@Nullable String> types = sandbox.column(ARRAYS);
        if (types.isEmpty()) {
            throw new UndecidedException("no column is an array of structs");
        }
        return types.stream().allMatch("anyarray"::equals) ? "anyarray" : "element";
    }

    private static String complexOids(Sandbox sandbox) throws SQLException, UndecidedException {
        StructColumn struct = structColumn(sandbox.usual());
        String type = labelled(sandbox, "select " + struct.column() + " from " + struct.table(), true);
        return type.equals("text") || type.equals("varchar") ? "text" : "catalog";
    }

    private static String nestedLabels(Sandbox sandbox) throws SQLException, UndecidedException {
        StructColumn struct = structColumn(sandbox.usual());
        String path = struct.column() + "." + struct.field();
        String label = labelled(sandbox, "select " + path + " from " + struct.table(), false);
        return label.contains(".") ? "path" : "leaf";
    }

    private static String labelled(Sandbox sandbox, String query, boolean type) throws SQLException {
        try (Statement statement = sandbox.usual().createStatement();
                ResultSet rows = statement.executeQuery(query + " where 1 = 0")) {
            return type
                    ? rows.getMetaData().getColumnTypeName(1)
                    : rows.getMetaData().getColumnLabel(1);
        }
    }

    private static StructColumn structColumn(Connection connection) throws SQLException, UndecidedException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STRUCTS)) {
            if (!row.next()) {
                throw new UndecidedException("no column is a struct");
            }
            return new StructColumn(row.getString(1), backticked(row.getString(2)), backticked(row.getString(3)));
        }
    }

    private static String backticked(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static String partitionColumns(Sandbox sandbox) throws SQLException {
        return sandbox.column(COLUMNS).stream()
                        .map(name -> String.valueOf(name).toLowerCase(Locale.ROOT))
                        .anyMatch(List.of("_acp_date", "_acp_batchid")::contains)
                ? "shown"
                : "hidden";
    }

    private static String acceleratedChild(Sandbox sandbox) throws SQLException, UndecidedException {
        try (Statement statement = sandbox.usual().createStatement();
                ResultSet groups = statement.executeQuery("show datagroups")) {
            while (groups.next()) {
                switch (String.valueOf(groups.getString("ChildType"))) {
                    case "Data Warehouse Table":
                        return "warehouse";
                    case "Accelerated Store":
                        return "store";
                    default:
                }
            }
        }
        throw new UndecidedException("no table of the accelerated store");
    }

    private static String flattenStructs(Sandbox sandbox) throws SQLException, UndecidedException {
        structColumn(sandbox.usual());
        return sandbox.flattened("", flat -> {
            try {
                structColumn(flat);
                return "kept";
            } catch (UndecidedException e) {
                return "hidden";
            }
        });
    }

    private static String flattenNames(Sandbox sandbox) throws SQLException, UndecidedException {
        return sandbox.flattened("", flat -> {
            List<String> dotted = Sandbox.column(flat, COLUMNS).stream()
                    .filter(Objects::nonNull)
                    .filter(name -> name.contains("."))
                    .toList();
            if (dotted.isEmpty()) {
                throw new UndecidedException("no column has a dotted name");
            }
            return dotted.stream().allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT))) ? "lower" : "schema";
        });
    }

    private static String databaseOptions(Sandbox sandbox) throws SQLException, UndecidedException {
        try {
            return sandbox.flattened("&FLATTEN", flat -> "several");
        } catch (SQLException e) {
            if ("42P12".equals(e.getSQLState())) {
                return "one";
            }
            throw e;
        }
    }
}
