package dev.limn.catalog.internal;

import dev.limn.catalog.Check;
import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.DomainType;
import dev.limn.catalog.EnumType;
import dev.limn.catalog.RangeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The types that schemas define, each kind by schema. */
record UserTypes(
        Grouped<EnumType> enums,
        Grouped<DomainType> domains,
        Grouped<CompositeType> composites,
        Grouped<RangeType> ranges) {

    private static final String DESCRIPTION = """
            left join pg_catalog.pg_description d
                on d.objoid = t.oid and d.classoid = 'pg_catalog.pg_type'::regclass and d.objsubid = 0
            """;

    private static final String ENUMS = """
            select t.typnamespace, t.typname, d.description,
                array(select e.enumlabel::text from pg_catalog.pg_enum e
                    where e.enumtypid = t.oid order by e.enumsortorder)
            from pg_catalog.pg_type t
            """ + DESCRIPTION + """
            where t.typnamespace = any(?::oid[]) and t.typtype = 'e'
            order by t.typname
            """;

    private static final String DOMAINS = """
            select t.oid, t.typnamespace, t.typname, d.description, t.typbasetype, t.typtypmod, t.typndims,
                t.typnotnull, t.typdefault
            from pg_catalog.pg_type t
            """ + DESCRIPTION + """
            where t.typnamespace = any(?::oid[]) and t.typtype = 'd'
            order by t.typname
            """;

    private static final String DOMAIN_CHECKS = """
            select c.contypid, c.conname, pg_catalog.pg_get_constraintdef(c.oid)
            from pg_catalog.pg_constraint c
            join pg_catalog.pg_type t on t.oid = c.contypid
            where t.typnamespace = any(?::oid[]) and c.contype = 'c'
            order by c.conname
            """;

    private static final String COMPOSITES = """
            select c.oid, c.relnamespace, c.relname, d.description
            from pg_catalog.pg_class c
            join pg_catalog.pg_type t on t.oid = c.reltype
            """ + DESCRIPTION + """
            where c.relnamespace = any(?::oid[]) and c.relkind = 'c'
            order by c.relname
            """;

    private static final String RANGES = """
            select t.typnamespace, t.typname, d.description, r.rngsubtype, %s
            from pg_catalog.pg_range r
            join pg_catalog.pg_type t on t.oid = r.rngtypid
            """ + DESCRIPTION + """
            where t.typnamespace = any(?::oid[])
            order by t.typname
            """;

    private static final String MULTIRANGE =
            "(select m.typname from pg_catalog.pg_type m where m.oid = r.rngmultitypid)";
    private static final int FIRST_WITH_MULTIRANGES = 14;

    static UserTypes read(ReadingSession session, Namespaces namespaces, DataTypes types, Values values)
            throws SQLException {
        List<Long> schemas = namespaces.oids();
        return new UserTypes(
                enums(session, schemas, values),
                domains(session, schemas, types, values),
                composites(session, schemas, types, values),
                ranges(session, schemas, types, values));
    }

    private static Grouped<EnumType> enums(ReadingSession session, List<Long> schemas, Values values)
            throws SQLException {
        Grouped<EnumType> enums = new Grouped<>();
        session.query(
                ENUMS,
                row -> enums.add(
                        row.getLong(1), new EnumType(values.text(row, 2), values.text(row, 3), values.texts(row, 4))),
                schemas);
        return enums;
    }

    private static Grouped<DomainType> domains(
            ReadingSession session, List<Long> schemas, DataTypes types, Values values) throws SQLException {
        Grouped<Check> checks = new Grouped<>();
        session.query(
                DOMAIN_CHECKS,
                row -> checks.add(row.getLong(1), new Check(values.text(row, 2), values.text(row, 3))),
                schemas);
        Grouped<DomainType> domains = new Grouped<>();
        session.query(
                DOMAINS,
                row -> domains.add(
                        row.getLong(2),
                        new DomainType(
                                values.text(row, 3),
                                values.text(row, 4),
                                types.of(row.getLong(5), row.getInt(6), row.getInt(7)),
                                row.getBoolean(8),
                                values.text(row, 9),
                                checks.of(row.getLong(1)))),
                schemas);
        return domains;
    }

    private record Composite(long oid, long schema, String name, String comment) {}

    private static Grouped<CompositeType> composites(
            ReadingSession session, List<Long> schemas, DataTypes types, Values values) throws SQLException {
        List<Composite> found = new ArrayList<>();
        session.query(
                COMPOSITES,
                row -> found.add(
                        new Composite(row.getLong(1), row.getLong(2), values.text(row, 3), values.text(row, 4))),
                schemas);
        Grouped<CompositeType> composites = new Grouped<>();
        if (!found.isEmpty()) {
            Grouped<Column> columns =
                    Columns.ofTypes(session, found.stream().map(Composite::oid).toList(), types, values);
            for (Composite type : found) {
                List<CompositeType.Attribute> attributes = columns.of(type.oid()).stream()
                        .map(UserTypes::attribute)
                        .toList();
                composites.add(type.schema(), new CompositeType(type.name(), type.comment(), attributes));
            }
        }
        return composites;
    }

    private static CompositeType.Attribute attribute(Column column) {
        return new CompositeType.Attribute(
                column.name(), column.position(), column.type(), column.notNull(), column.comment());
    }

    private static Grouped<RangeType> ranges(ReadingSession session, List<Long> schemas, DataTypes types, Values values)
            throws SQLException {
        Grouped<RangeType> ranges = new Grouped<>();
        String multirange = session.version() < FIRST_WITH_MULTIRANGES ? "null" : MULTIRANGE;
        session.query(
                RANGES.formatted(multirange),
                row -> ranges.add(
                        row.getLong(1),
                        new RangeType(
                                values.text(row, 2),
                                values.text(row, 3),
                                types.of(row.getLong(4)),
                                values.text(row, 5))),
                schemas);
        return ranges;
    }
}
