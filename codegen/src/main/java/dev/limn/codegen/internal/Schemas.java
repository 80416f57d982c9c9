package dev.limn.codegen.internal;

import dev.limn.codegen.GenerationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The schemas that the user may use. */
public record Schemas(List<String> names) {

    private static final String QUERY =
            "select nspname from pg_catalog.pg_namespace where has_schema_privilege(oid, 'usage')";

    static Schemas of(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return new Schemas(names.stream().sorted().toList());
        } catch (SQLException e) {
            throw new GenerationException(OneLine.of("cannot read the names of the schemas", e), e);
        }
    }

    /** The wanted ones, or all but PostgreSQL's own if none are named. */
    List<String> select(List<String> wanted) {
        List<String> unknown =
                wanted.stream().filter(name -> !names.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new GenerationException(unknown(unknown, usual()));
        }
        List<String> selected = wanted.isEmpty() ? usual() : wanted;
        if (selected.isEmpty()) {
            throw new GenerationException("no schema that this user may use (grant usage on one)");
        }
        return selected.stream().distinct().sorted().toList();
    }

    /** The words for schemas that are wanted but not among those there are. */
    public static String unknown(List<String> wanted, List<String> known) {
        return "no schema " + quoted(wanted) + " that this user may use (there is " + quoted(known)
                + "; names are case-sensitive)";
    }

    private List<String> usual() {
        return names.stream().filter(name -> !isSystem(name)).toList();
    }

    private static boolean isSystem(String name) {
        return name.startsWith("pg_") || name.equals("information_schema");
    }

    private static String quoted(List<String> names) {
        return names.isEmpty() ? "none" : "'" + String.join("', '", names) + "'";
    }
}
