package dev.limn.emulator.sql;

import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results that are complete before the first row is taken. */
final class Rows implements QueryResult {

    private final @Nullable List<ResultColumn> columns;
    private final Iterator<List<@Nullable String>> rows;
    private final @Nullable String tag;

    private Rows(@Nullable List<ResultColumn> columns, List<List<@Nullable String>> rows, @Nullable String tag) {
        this.columns = columns;
        this.rows = rows.iterator();
        this.tag = tag;
    }

    /** Of a command, which returns no rows. */
    static QueryResult done(String tag) {
        return new Rows(null, List.of(), tag);
    }

    static QueryResult of(List<ResultColumn> columns, List<List<@Nullable String>> rows, String tag) {
        return new Rows(columns, rows, tag);
    }

    /** Columns of type text. */
    static List<ResultColumn> texts(String... names) {
        return Arrays.stream(names)
                .map(name -> new ResultColumn(name, PgType.TEXT))
                .toList();
    }

    /** A row of these values, null for SQL's. */
    static List<@Nullable String> row(@Nullable String... values) {
        List<@Nullable String> row = new ArrayList<>();
        for (String value : values) {
            row.add(value);
        }
        return row;
    }

    @Override
    public @Nullable List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public @Nullable List<@Nullable String> next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public String tag(long count) {
        return tag == null ? "SELECT " + count : tag;
    }

    @Override
    public void close() {}
}
