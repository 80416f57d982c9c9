package dev.limn.catalog.internal;

import dev.limn.catalog.Index;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Indexes that no constraint stands for, by table. */
final class Indexes {

    private static final int DESCENDING = 1;

    // Vectors count from 0, and what is cast from them too: hence the slices, which count from 1.
    private static final String QUERY = """
            select i.indrelid, x.relname, i.indisunique, i.indnkeyatts,
                array(select coalesce(a.attname::text, '')
                    from unnest(i.indkey::int2[]) with ordinality k(number, position)
                    left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                    order by k.position),
                array(select case when k.number = 0
                        then pg_catalog.pg_get_indexdef(i.indexrelid, k.position::int, true) else '' end
                    from unnest(i.indkey::int2[]) with ordinality k(number, position)
                    order by k.position),
                array(select o.option::int8 from unnest(i.indoption::int2[]) with ordinality o(option, position)
                    order by o.position)
            from pg_catalog.pg_index i
            join pg_catalog.pg_class x on x.oid = i.indexrelid
            where i.indrelid = any(?::oid[])
                and not exists (select from pg_catalog.pg_constraint c
                    where c.connamespace = x.relnamespace and c.conname = x.relname)
            order by x.relname
            """;

    private Indexes() {}

    static Grouped<Index> read(ReadingSession session, List<Long> tables, Values values) throws SQLException {
        Grouped<Index> indexes = new Grouped<>();
        session.query(QUERY, row -> indexes.add(row.getLong(1), index(row, values)), tables);
        return indexes;
    }

    private static Index index(ResultSet row, Values values) throws SQLException {
        int sorted = row.getInt(4);
        List<String> columns = values.texts(row, 5);
        List<String> expressions = values.texts(row, 6);
        List<Long> options = Values.numbers(row, 7);
        List<Index.Part> parts = new ArrayList<>();
        for (int i = 0; i < sorted; i++) {
            boolean descending = (options.get(i) & DESCENDING) == DESCENDING;
            parts.add(new Index.Part(columns.get(i), expressions.get(i), descending));
        }
        return new Index(values.text(row, 2), row.getBoolean(3), parts, columns.subList(sorted, columns.size()));
    }
}
