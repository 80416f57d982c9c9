package dev.limn.catalog.internal;

import dev.limn.catalog.Check;
import dev.limn.catalog.Column;
import dev.limn.catalog.ForeignKey;
import dev.limn.catalog.Index;
import dev.limn.catalog.Key;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Table;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts tables together from their parts. */
final class Tables {

    private static final String DEFINITIONS = """
            select v.oid, pg_catalog.pg_get_viewdef(v.oid)
            from unnest(?::oid[]) v(oid)
            """;

    private static final String PARENTS = """
            select i.inhrelid, n.nspname, c.relname
            from pg_catalog.pg_inherits i
            join pg_catalog.pg_class c on c.oid = i.inhparent
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where i.inhrelid = any(?::oid[])
            order by i.inhrelid, i.inhseqno
            """;

    private final Grouped<Table> tables = new Grouped<>();

    private Tables() {}

    static Tables read(ReadingSession session, Relations relations, DataTypes types, Values values)
            throws SQLException {
        List<Long> oids = relations.oids();
        Grouped<Column> columns = Columns.read(session, relations, types, values);
        Map<Long, String> definitions = definitions(session, relations.views());
        Grouped<QualifiedName> parents = parents(session, oids, values);
        Grouped<Key> keys = Constraints.keys(session, oids, values);
        Grouped<ForeignKey> foreignKeys = Constraints.foreignKeys(session, oids, values);
        Grouped<Check> checks = Constraints.checks(session, oids, values);
        Grouped<Index> indexes = Indexes.read(session, oids, values);
        Tables result = new Tables();
        for (Relations.Relation relation : relations.selected()) {
            long oid = relation.oid();
            result.tables.add(
                    relation.namespace(),
                    new Table(
                            relation.name(),
                            relation.kind(),
                            relation.comment(),
                            definitions.getOrDefault(oid, ""),
                            parents.of(oid),
                            columns.of(oid),
                            keys.of(oid),
                            foreignKeys.of(oid),
                            checks.of(oid),
                            indexes.of(oid)));
        }
        return result;
    }

    private static Map<Long, String> definitions(ReadingSession session, List<Long> views) throws SQLException {
        Map<Long, String> definitions = new HashMap<>();
        if (!views.isEmpty()) {
            session.query(DEFINITIONS, row -> definitions.put(row.getLong(1), row.getString(2)), views);
        }
        return definitions;
    }

    private static Grouped<QualifiedName> parents(ReadingSession session, List<Long> oids, Values values)
            throws SQLException {
        Grouped<QualifiedName> parents = new Grouped<>();
        session.query(
                PARENTS,
                row -> parents.add(
                        row.getLong(1), values.one(new QualifiedName(values.text(row, 2), values.text(row, 3)))),
                oids);
        return parents;
    }

    List<Table> of(long namespace) {
        return tables.of(namespace);
    }
}
