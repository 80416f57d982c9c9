package dev.limn.catalog.internal;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.DataType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types that columns, domains, parameters and the like have, each with the modifiers that occur. */
final class DataTypes {

    static final int NO_MODIFIER = -1;

    // From where types are named, on to what arrays hold and domains stand for.
    private static final String QUERY = """
            with recursive scope(relations, namespaces) as (select ?::oid[], ?::oid[]),
            named(oid, modifier) as (
                select a.atttypid, a.atttypmod
                from scope, pg_catalog.pg_attribute a
                where a.attrelid = any(scope.relations) and a.attnum > 0 and not a.attisdropped
                union
                select a.atttypid, a.atttypmod
                from scope, pg_catalog.pg_class c
                join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace = any(scope.namespaces) and c.relkind = 'c'
                union
                select t.typbasetype, t.typtypmod
                from scope, pg_catalog.pg_type t
                where t.typnamespace = any(scope.namespaces) and t.typtype = 'd'
                union
                select r.rngsubtype, -1
                from scope, pg_catalog.pg_type t
                join pg_catalog.pg_range r on r.rngtypid = t.oid
                where t.typnamespace = any(scope.namespaces)
                union
                select s.seqtypid, -1
                from scope, pg_catalog.pg_class c
                join pg_catalog.pg_sequence s on s.seqrelid = c.oid
                where c.relnamespace = any(scope.namespaces)
                union
                select p.type, -1
                from scope, pg_catalog.pg_proc f
                cross join unnest(f.prorettype || coalesce(f.proallargtypes, f.proargtypes::oid[])) p(type)
                where f.pronamespace = any(scope.namespaces)
                union
                select further.oid, further.modifier
                from named
                join pg_catalog.pg_type t on t.oid = named.oid
                left join pg_catalog.pg_type e on e.oid = t.typelem and e.typarray = t.oid
                cross join (values (true), (false)) side(of_array)
                cross join lateral (select
                    case when side.of_array then e.oid else nullif(t.typbasetype, 0) end as oid,
                    case when side.of_array then named.modifier else t.typtypmod end as modifier) further
                where further.oid is not null
            )
            select t.oid, named.modifier, pg_catalog.format_type(t.oid, named.modifier), n.nspname, t.typname,
                e.oid, nullif(t.typbasetype, 0), t.typtypmod, t.typndims, t.typnotnull
            from named
            join pg_catalog.pg_type t on t.oid = named.oid
            join pg_catalog.pg_namespace n on n.oid = t.typnamespace
            left join pg_catalog.pg_type e on e.oid = t.typelem and e.typarray = t.oid
            """;

    private record Key(long oid, int modifier) {}

    /** Zero stands for no element and no base. */
    private record Entry(
            String text,
            String schema,
            String name,
            long element,
            long base,
            int baseModifier,
            int baseDimensions,
            boolean notNull) {}

    private final Map<Key, Entry> entries = new HashMap<>();
    private final Values values;

    private DataTypes(Values values) {
        this.values = values;
    }

    static DataTypes read(ReadingSession session, Namespaces namespaces, Relations relations, Values values)
            throws SQLException {
        DataTypes types = new DataTypes(values);
        session.query(QUERY, types::add, relations.oids(), namespaces.oids());
        return types;
    }

    private void add(ResultSet row) throws SQLException {
        entries.put(
                new Key(row.getLong(1), row.getInt(2)),
                new Entry(
                        values.text(row, 3),
                        values.text(row, 4),
                        values.text(row, 5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getBoolean(10)));
    }

    /** Whether it is a domain that refuses NULL. */
    boolean refusesNull(long oid, int modifier) {
        return entry(oid, modifier).notNull();
    }

    DataType of(long oid) {
        return of(oid, NO_MODIFIER, 0);
    }

    /** The type, where an array may have been declared with any number of dimensions, none among them. */
    DataType of(long oid, int modifier, int declaredDimensions) {
        Entry entry = entry(oid, modifier);
        if (entry.element() == 0) {
            return values.one(
                    new DataType(entry.text(), entry.schema(), entry.name(), 0, modifier(modifier), base(entry)));
        }
        int dimensions = Math.max(1, declaredDimensions);
        Entry element = entry(entry.element(), modifier);
        return values.one(new DataType(
                values.one(entry.text() + "[]".repeat(dimensions - 1)),
                element.schema(),
                element.name(),
                dimensions,
                modifier(modifier),
                null));
    }

    private @Nullable DataType base(Entry entry) {
        return entry.base() == 0 ? null : of(entry.base(), entry.baseModifier(), entry.baseDimensions());
    }

    private static @Nullable Integer modifier(int modifier) {
        return modifier == NO_MODIFIER ? null : modifier;
    }

    private Entry entry(long oid, int modifier) {
        return requireNonNull(entries.get(new Key(oid, modifier)), () -> "type " + oid + " modifier " + modifier);
    }
}
