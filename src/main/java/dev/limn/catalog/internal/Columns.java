package dev.limn.catalog.internal;

import dev.limn.catalog.Column;
import dev.limn.catalog.DataType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of relations, by position. */
final class Columns {

    private static final String QUERY = """
            select a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attndims, a.attnotnull,
                a.attidentity, a.attgenerated, pg_catalog.pg_get_expr(d.adbin, d.adrelid), c.description
            from pg_catalog.pg_attribute a
            left join pg_catalog.pg_attrdef d on a.atthasdef and d.adrelid = a.attrelid and d.adnum = a.attnum
            left join pg_catalog.pg_description c
                on c.objoid = a.attrelid and c.classoid = 'pg_catalog.pg_class'::regclass and c.objsubid = a.attnum
            where a.attrelid = any(?::oid[]) and a.attnum > 0 and not a.attisdropped
            """;

    // Costs the server a microsecond or two for each column, so it is asked of those tables only that need it.
    private static final String VISIBLE = """
                and (a.attrelid <> all(?::oid[])
                    or pg_catalog.has_column_privilege(
                        a.attrelid, a.attnum, 'select, insert, update, references'))
            """;

    private static final String ORDER = "order by a.attrelid, a.attnum";

    private final DataTypes types;
    private final Values values;
    private final Grouped<Column> columns = new Grouped<>();

    private Columns(DataTypes types, Values values) {
        this.types = types;
        this.values = values;
    }

    static Grouped<Column> read(ReadingSession session, Relations relations, DataTypes types, Values values)
            throws SQLException {
        Columns columns = new Columns(types, values);
        List<Long> inPart = relations.inPart();
        if (inPart.isEmpty()) {
            session.query(QUERY + ORDER, columns::add, relations.oids());
        } else {
            session.query(QUERY + VISIBLE + ORDER, columns::add, relations.oids(), inPart);
        }
        return columns.columns;
    }

    /** Those of composite types, which need no privilege of their own. */
    static Grouped<Column> ofTypes(ReadingSession session, List<Long> relations, DataTypes types, Values values)
            throws SQLException {
        Columns columns = new Columns(types, values);
        session.query(QUERY + ORDER, columns::add, relations);
        return columns.columns;
    }

    private void add(ResultSet row) throws SQLException {
        long oid = row.getLong(4);
        int modifier = row.getInt(5);
        DataType type = types.of(oid, modifier, row.getInt(6));
        String generated = values.text(row, 9);
        String expression = values.text(row, 10);
        columns.add(
                row.getLong(1),
                new Column(
                        values.text(row, 3),
                        row.getInt(2),
                        type,
                        row.getBoolean(7) || types.refusesNull(oid, modifier),
                        generated.isEmpty() ? expression : "",
                        identity(values.text(row, 8)),
                        generated.isEmpty() ? null : new Column.Generated(expression, generated.equals("s")),
                        values.text(row, 11)));
    }

    private static Column.@Nullable Identity identity(String code) {
        return switch (code) {
            case "a" -> Column.Identity.ALWAYS;
            case "d" -> Column.Identity.BY_DEFAULT;
            default -> null;
        };
    }
}
