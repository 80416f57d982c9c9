package dev.limn.bench.rows;

import static dev.limn.bench.rows.Reading.READING;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.using;

import dev.limn.bench.measure.Side;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** Who reads all rows, a portion at a time, each value into an object; gives what their values come to. */
enum Streamer implements Side {
    JDBC("JDBC") {
        @Override
        long read(Database database, int times) throws SQLException {
            try (Connection connection = database.connect()) {
                connection.setAutoCommit(false);
                try (PreparedStatement statement = connection.prepareStatement(sql(times))) {
                    statement.setFetchSize(ROWS_AT_ONCE);
                    return read(statement.executeQuery());
                }
            }
        }

        private long read(ResultSet rows) throws SQLException {
            long sum = 0;
            while (rows.next()) {
                sum += new Values(
                                rows.getLong(1),
                                rows.getObject(2, OffsetDateTime.class),
                                rows.getObject(3, UUID.class),
                                rows.getString(4),
                                rows.getInt(5),
                                rows.getDouble(6),
                                rows.getBigDecimal(7),
                                rows.getBoolean(8),
                                rows.getObject(9, LocalDate.class),
                                rows.getString(10))
                        .sum();
            }
            return sum;
        }
    },
    JOOQ("jOOQ") {
        @Override
        long read(Database database, int times) {
            return database.jooq().transactionResult(transaction -> {
                try (Cursor<ReadingRecord> rows =
                        transaction.dsl().fetchLazy(query(times).fetchSize(ROWS_AT_ONCE))) {
                    return rows.stream().mapToLong(ReadingRecord::sum).sum();
                }
            });
        }
    },
    LIMN("limn") {
        @Override
        long read(Database database, int times) {
            try (Stream<ReadingRecord> rows = database.limn().stream(query(times), ROWS_AT_ONCE)) {
                return rows.mapToLong(ReadingRecord::sum).sum();
            }
        }
    };

    /** A row without jOOQ. */
    private record Values(
            long id,
            OffsetDateTime at,
            UUID sensor,
            String kind,
            int position,
            double value,
            BigDecimal price,
            boolean valid,
            LocalDate day,
            @Nullable String note) {

        long sum() {
            return ReadingRecord.sum(id, at, position, note);
        }
    }

    /** As Limn has it of such rows unless told otherwise. */
    private static final int ROWS_AT_ONCE = 5_000;

    private final String word;

    Streamer(String word) {
        this.word = word;
    }

    /** @param times how often each row is in the result */
    abstract long read(Database database, int times) throws SQLException;

    private static ResultQuery<ReadingRecord> query(int times) {
        return times == 1
                ? selectFrom(READING)
                : select(READING.fields())
                        .from(READING, generateSeries(1, times))
                        .coerce(READING);
    }

    private static String sql(int times) {
        return using(SQLDialect.POSTGRES).renderInlined(query(times));
    }

    @Override
    public String toString() {
        return word;
    }
}
