package dev.limn.catalog.internal;

import dev.limn.catalog.Routine;
import dev.limn.catalog.Routine.Kind;
import dev.limn.catalog.Routine.Mode;
import dev.limn.catalog.Routine.Parameter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Functions, procedures and aggregates, by schema. */
final class Routines {

    // Overloads come in the order of their OIDs as text, which is how information_schema.routines names them.
    private static final String QUERY = """
            select p.pronamespace, p.proname, p.prokind, d.description,
                pg_catalog.pg_get_function_arguments(p.oid), p.proretset, p.prorettype,
                array(select t.oid::int8
                    from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality t(oid, position)
                    order by t.position),
                p.proargnames, p.proargmodes::text[],
                array(select coalesce(case when pg_catalog.pg_has_role(p.proowner, 'usage')
                        then pg_catalog.pg_get_function_arg_default(p.oid, t.position::int) end, '')
                    from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality t(oid, position)
                    order by t.position)
            from pg_catalog.pg_proc p
            left join pg_catalog.pg_description d
                on d.objoid = p.oid and d.classoid = 'pg_catalog.pg_proc'::regclass and d.objsubid = 0
            where p.pronamespace = any(?::oid[])
                and (pg_catalog.pg_has_role(p.proowner, 'usage')
                    or pg_catalog.has_function_privilege(p.oid, 'execute'))
            order by p.proname, p.oid::text collate "C"
            """;

    private final Grouped<Routine> routines = new Grouped<>();
    private final DataTypes types;
    private final Values values;

    private Routines(DataTypes types, Values values) {
        this.types = types;
        this.values = values;
    }

    static Routines read(ReadingSession session, Namespaces namespaces, DataTypes types, Values values)
            throws SQLException {
        Routines routines = new Routines(types, values);
        session.query(QUERY, routines::add, namespaces.oids());
        return routines;
    }

    List<Routine> of(long namespace) {
        return routines.of(namespace);
    }

    private void add(ResultSet row) throws SQLException {
        Kind kind = kind(row.getString(3));
        routines.add(
                row.getLong(1),
                new Routine(
                        values.text(row, 2),
                        kind,
                        values.text(row, 4),
                        values.text(row, 5),
                        row.getBoolean(6),
                        kind == Kind.PROCEDURE ? null : types.of(row.getLong(7)),
                        parameters(row)));
    }

    private List<Parameter> parameters(ResultSet row) throws SQLException {
        List<Long> oids = Values.numbers(row, 8);
        List<String> names = values.texts(row, 9);
        List<String> modes = values.texts(row, 10);
        List<String> defaults = values.texts(row, 11);
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < oids.size(); i++) {
            parameters.add(new Parameter(
                    names.isEmpty() ? "" : names.get(i),
                    modes.isEmpty() ? Mode.IN : mode(modes.get(i)),
                    types.of(oids.get(i)),
                    defaults.get(i)));
        }
        return parameters;
    }

    private static Kind kind(String code) {
        return switch (code) {
            case "p" -> Kind.PROCEDURE;
            case "a" -> Kind.AGGREGATE;
            case "w" -> Kind.WINDOW;
            default -> Kind.FUNCTION;
        };
    }

    private static Mode mode(String code) {
        return switch (code) {
            case "o" -> Mode.OUT;
            case "b" -> Mode.INOUT;
            case "v" -> Mode.VARIADIC;
            case "t" -> Mode.TABLE;
            default -> Mode.IN;
        };
    }
}
