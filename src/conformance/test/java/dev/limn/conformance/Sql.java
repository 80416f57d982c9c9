package dev.limn.conformance;

import dev.limn.Limn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/** Adobe's SQL as its pages write it, by JDBC alone: what typed queries are compared with. */
public final class Sql {

    private Sql() {}

    /** Rows of texts, as the service writes them. */
    public static List<List<@Nullable String>> rows(Limn limn, String sql) throws SQLException {
        try (Connection connection = limn.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<@Nullable String>> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row(rows));
            }
            return all;
        }
    }

    private static List<@Nullable String> row(ResultSet rows) throws SQLException {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            Object value = rows.getObject(i);
            row.add(value == null ? null : text(value));
        }
        return row;
    }

    /** The same of a typed query. */
    public static List<List<@Nullable String>> rows(Limn limn, ResultQuery<? extends Record> typed) {
        List<List<@Nullable String>> all = new ArrayList<>();
        for (Record row : limn.dsl().fetch(typed)) {
            all.add(Arrays.stream(row.intoArray()).map(Sql::nullableText).toList());
        }
        return all;
    }

    private static @Nullable String nullableText(@Nullable Object value) {
        return value == null ? null : text(value);
    }

    private static String text(Object value) {
        return value instanceof LocalDateTime moment ? Timestamp.valueOf(moment).toString() : value.toString();
    }
}
