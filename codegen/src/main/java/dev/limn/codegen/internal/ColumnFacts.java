package dev.limn.codegen.internal;

import dev.limn.codegen.GenerationException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.meta.ColumnDefinition;

/** What an editor should show of a column beside its comment: its type, as PostgreSQL writes it, and what it may hold. */
final class ColumnFacts {

    private static final String QUERY = """
            select n.nspname, c.relname, a.attname,
                format_type(a.atttypid, a.atttypmod),
                a.attnotnull or t.typtype = 'd' and t.typnotnull,
                a.attidentity <> '', a.attgenerated <> '',
                pg_get_expr(d.adbin, d.adrelid)
            from pg_catalog.pg_attribute a
            join pg_catalog.pg_class c on c.oid = a.attrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_type t on t.oid = a.atttypid
            left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where n.nspname = any(?) and c.relkind in ('r', 'p', 'f', 'v', 'm') and a.attnum > 0 and not a.attisdropped
            """;

    private final Map<List<String>, Fact> facts = new HashMap<>();

    /**
     * Of one column.
     *
     * @param type as {@code format_type} has it
     * @param what {@code not null} or {@code nullable}, and where its values come from if not from who writes the row
     * @param expression the default, or what it is computed from; empty when there is none
     */
    record Fact(String type, String what, String expression) {

        /** A paragraph of Javadoc, with places for {@link #arguments}. */
        String template() {
            return "<p>\n<code>%s</code>, %s" + (expression.isEmpty() ? "" : " <code>%s</code>");
        }

        List<String> arguments() {
            return expression.isEmpty() ? List.of(type, what) : List.of(type, what, expression);
        }
    }

    static ColumnFacts read(Connection connection, List<String> schemas) {
        ColumnFacts facts = new ColumnFacts();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.add(rows);
                }
            }
            return facts;
        } catch (SQLException e) {
            throw new GenerationException(OneLine.of("cannot read the columns", e), e);
        }
    }

    private void add(ResultSet row) throws SQLException {
        String expression = Optional.ofNullable(row.getString(8)).orElse("");
        String nullability = row.getBoolean(5) ? "not null" : "nullable";
        facts.put(
                List.of(row.getString(1), row.getString(2), row.getString(3)),
                new Fact(row.getString(4), nullability + source(row, expression), expression));
    }

    private static String source(ResultSet row, String expression) throws SQLException {
        if (row.getBoolean(6)) {
            return ", identity";
        }
        if (row.getBoolean(7)) {
            return ", generated as";
        }
        return expression.isEmpty() ? "" : ", default";
    }

    /** Empty for what is no column of a table or view. */
    Optional<Fact> of(ColumnDefinition column) {
        return Optional.ofNullable(facts.get(List.of(
                column.getContainer().getSchema().getName(),
                column.getContainer().getName(),
                column.getName())));
    }
}
