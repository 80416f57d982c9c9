package dev.limn.catalog.internal;

import dev.limn.catalog.Sequence;
import java.sql.SQLException;
import java.util.List;

/** Sequences that are not an identity column's own, by schema. */
final class Sequences {

    private static final String QUERY = """
            select c.relnamespace, c.relname, d.description, s.seqtypid, s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
                s.seqcycle
            from pg_catalog.pg_class c
            join pg_catalog.pg_sequence s on s.seqrelid = c.oid
            left join pg_catalog.pg_description d
                on d.objoid = c.oid and d.classoid = 'pg_catalog.pg_class'::regclass and d.objsubid = 0
            where c.relnamespace = any(?::oid[])
                and not exists (select from pg_catalog.pg_depend p
                    where p.classid = 'pg_catalog.pg_class'::regclass and p.objid = c.oid and p.deptype = 'i')
                and not pg_catalog.pg_is_other_temp_schema(c.relnamespace)
                and (pg_catalog.pg_has_role(c.relowner, 'usage')
                    or pg_catalog.has_sequence_privilege(c.oid, 'select, update, usage'))
            order by c.relname
            """;

    private final Grouped<Sequence> sequences = new Grouped<>();

    private Sequences() {}

    static Sequences read(ReadingSession session, Namespaces namespaces, DataTypes types, Values values)
            throws SQLException {
        Sequences result = new Sequences();
        session.query(
                QUERY,
                row -> result.sequences.add(
                        row.getLong(1),
                        new Sequence(
                                values.text(row, 2),
                                values.text(row, 3),
                                types.of(row.getLong(4)),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8),
                                row.getBoolean(9))),
                namespaces.oids());
        return result;
    }

    List<Sequence> of(long namespace) {
        return sequences.of(namespace);
    }
}
