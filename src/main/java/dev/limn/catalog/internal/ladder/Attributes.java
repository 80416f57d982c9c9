package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code pg_attribute} says. */
final class Attributes {

    private static final String QUERY = """
            SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull%s
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE a.attnum > 0 AND NOT a.attisdropped
                AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
                AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                AND a.attrelid >= %%d
            ORDER BY a.attrelid, a.attnum
            """;
    private static final String WITH_DIMENSIONS = QUERY.formatted(", a.attndims");
    // QuestDB does not know how many dimensions an array has.
    private static final String WITHOUT_DIMENSIONS = QUERY.formatted("");
    private static final int DIMENSIONS = 7;

    /** A row of it. */
    private record Entry(
            long relation, int position, String name, long type, int modifier, boolean notNull, int dimensions) {

        private static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    row.getLong(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getInt(5),
                    row.getBoolean(6),
                    row.getMetaData().getColumnCount() < DIMENSIONS ? 0 : row.getInt(DIMENSIONS));
        }
    }

    private final Map<Long, List<Entry>> entries = new HashMap<>();

    private Attributes() {}

    /** Those of a relation and of all with a higher number. */
    static Attributes read(Session session, long first) throws SQLException {
        Attributes attributes = new Attributes();
        rows(session, first)
                .forEach(it -> attributes
                        .entries
                        .computeIfAbsent(it.relation(), any -> new ArrayList<>())
                        .add(it));
        return attributes;
    }

    private static List<Entry> rows(Session session, long first) throws SQLException {
        try {
            return session.allRows(WITH_DIMENSIONS, first, Entry::read, Entry::relation);
        } catch (SQLException e) {
            Ladder.throwIfLost(e);
            return session.allRows(WITHOUT_DIMENSIONS, first, Entry::read, Entry::relation);
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Column> columns(long relation, TypeCatalog types) throws RefusedException {
        List<Column> columns = new ArrayList<>();
        for (Entry it : entries.getOrDefault(relation, List.of())) {
            columns.add(new Column(
                    it.name(),
                    it.position(),
                    types.of(it.type(), it.modifier(), it.dimensions()),
                    it.notNull(),
                    "",
                    null,
                    null,
                    ""));
        }
        return columns;
    }

    List<CompositeType.Attribute> attributes(long relation, TypeCatalog types) throws RefusedException {
        List<CompositeType.Attribute> attributes = new ArrayList<>();
        for (Column it : columns(relation, types)) {
            attributes.add(new CompositeType.Attribute(it.name(), it.position(), it.type(), it.notNull(), ""));
        }
        return attributes;
    }
}
