package dev.limn.catalog.internal;

import dev.limn.catalog.Check;
import dev.limn.catalog.ForeignKey;
import dev.limn.catalog.ForeignKey.Rule;
import dev.limn.catalog.Key;
import dev.limn.catalog.QualifiedName;
import java.sql.SQLException;
import java.util.List;

/** Keys and checks, by table. */
final class Constraints {

    private static final String KEYS = """
            select c.conrelid, c.conname, c.contype = 'p',
                array(select a.attname::text
                    from unnest(c.conkey) with ordinality k(number, position)
                    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
                    order by k.position)
            from pg_catalog.pg_constraint c
            where c.conrelid = any(?::oid[]) and c.contype in ('p', 'u')
            order by c.conname
            """;

    private static final String FOREIGN_KEYS = """
            select c.conrelid, c.conname,
                array(select a.attname::text
                    from unnest(c.conkey) with ordinality k(number, position)
                    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
                    order by k.position),
                n.nspname, t.relname,
                array(select a.attname::text
                    from unnest(c.confkey) with ordinality k(number, position)
                    join pg_catalog.pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number
                    order by k.position),
                i.relname, c.confdeltype, c.confupdtype
            from pg_catalog.pg_constraint c
            join pg_catalog.pg_class t on t.oid = c.confrelid
            join pg_catalog.pg_namespace n on n.oid = t.relnamespace
            join pg_catalog.pg_class i on i.oid = c.conindid
            where c.conrelid = any(?::oid[]) and c.contype = 'f'
            order by c.conname, c.oid
            """;

    private static final String CHECKS = """
            select c.conrelid, c.conname, pg_catalog.pg_get_constraintdef(c.oid)
            from pg_catalog.pg_constraint c
            where c.conrelid = any(?::oid[]) and c.contype = 'c'
            order by c.oid
            """;

    private Constraints() {}

    static Grouped<Key> keys(ReadingSession session, List<Long> tables, Values values) throws SQLException {
        Grouped<Key> keys = new Grouped<>();
        session.query(
                KEYS,
                row -> keys.add(row.getLong(1), new Key(values.text(row, 2), row.getBoolean(3), values.texts(row, 4))),
                tables);
        return keys;
    }

    static Grouped<ForeignKey> foreignKeys(ReadingSession session, List<Long> tables, Values values)
            throws SQLException {
        Grouped<ForeignKey> keys = new Grouped<>();
        session.query(
                FOREIGN_KEYS,
                row -> keys.add(
                        row.getLong(1),
                        new ForeignKey(
                                values.text(row, 2),
                                values.texts(row, 3),
                                values.one(new QualifiedName(values.text(row, 4), values.text(row, 5))),
                                values.texts(row, 6),
                                values.text(row, 7),
                                rule(row.getString(8)),
                                rule(row.getString(9)))),
                tables);
        return keys;
    }

    static Grouped<Check> checks(ReadingSession session, List<Long> tables, Values values) throws SQLException {
        Grouped<Check> checks = new Grouped<>();
        session.query(
                CHECKS, row -> checks.add(row.getLong(1), new Check(values.text(row, 2), values.text(row, 3))), tables);
        return checks;
    }

    private static Rule rule(String code) {
        return switch (code) {
            case "r" -> Rule.RESTRICT;
            case "c" -> Rule.CASCADE;
            case "n" -> Rule.SET_NULL;
            case "d" -> Rule.SET_DEFAULT;
            default -> Rule.NO_ACTION;
        };
    }
}
