package dev.limn.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.limn.emulator.Switch;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JDBC driver, in the ways it can be set to speak the protocol. */
class PgjdbcTest {

    /** How the driver is set. */
    enum Mode {
        DEFAULT,
        SIMPLE("preferQueryMode", "simple"),
        EXTENDED_FOR_PREPARED("preferQueryMode", "extendedForPrepared"),
        CACHE_EVERYTHING("preferQueryMode", "extendedCacheEverything"),
        ALWAYS_NAMED("prepareThreshold", "1"),
        NEVER_NAMED("prepareThreshold", "0"),
        ALWAYS_BINARY("prepareThreshold", "-1"),
        NO_BINARY("binaryTransfer", "false");

        private final String[] properties;

        Mode(String... properties) {
            this.properties = properties;
        }
    }

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void valuesGoThereAndBackHoweverOftenAStatementRuns(Mode mode) throws SQLException {
        try (Connection through = server.jdbc(mode.properties);
                Connection direct = TestServer.backend();
                PreparedStatement ours = through.prepareStatement(VALUES);
                PreparedStatement theirs = direct.prepareStatement(VALUES)) {
            List<@Nullable Object> expected = values(theirs, 1);
            // From its fifth execution on, the driver keeps a statement and changes to binary form.
            for (int i = 0; i < 8; i++) {
                assertThat(values(ours, 1)).as("execution " + i).isEqualTo(expected);
            }
        }
    }

    private static final String VALUES = """
            select ?::int4, ?::int2, ?::int8, ?::float4, ?::float8, ?::bool, ?::text, ?::numeric, ?::date, ?::timestamp,
              ?::timestamptz, ?::uuid, ?::bytea, ?::int4, '{1,2}'::int4[], 'x'::char(3)""";

    private static List<@Nullable Object> values(PreparedStatement statement, int number) throws SQLException {
        statement.setInt(1, number);
        statement.setShort(2, (short) -2);
        statement.setLong(3, Long.MAX_VALUE);
        statement.setFloat(4, 0.1f);
        statement.setDouble(5, 1e-7);
        statement.setBoolean(6, true);
        statement.setString(7, "it's \\ Zürich 𝄞");
        statement.setBigDecimal(8, new BigDecimal("-12345.678900"));
        statement.setObject(9, LocalDate.of(2022, 9, 2));
        statement.setObject(10, LocalDateTime.of(2022, 9, 2, 19, 47, 14, 123_456_000));
        statement.setObject(11, OffsetDateTime.of(2022, 9, 2, 19, 47, 14, 0, ZoneOffset.ofHours(2)));
        statement.setObject(12, UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"));
        statement.setBytes(13, new byte[] {0, 1, (byte) 0xff});
        statement.setNull(14, java.sql.Types.INTEGER);
        try (ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 1; i <= 12; i++) {
                values.add(rows.getObject(i));
            }
            values.add(Arrays.toString(rows.getBytes(13)));
            values.add(rows.getObject(14));
            values.add(Arrays.toString((Object[]) rows.getArray(15).getArray()));
            values.add(rows.getString(16));
            return values;
        }
    }

    @ParameterizedTest
    @EnumSource
    void olderTypesOfDateAndTimeGoThereAndBack(Mode mode) throws SQLException {
        try (Connection connection = server.jdbc(mode.properties);
                PreparedStatement statement = connection.prepareStatement("select ?::date, ?::timestamp")) {
            Date date = Date.valueOf("2022-09-02");
            Timestamp timestamp = Timestamp.valueOf("2022-09-02 19:47:14.5");
            for (int i = 0; i < 8; i++) {
                statement.setDate(1, date);
                statement.setTimestamp(2, timestamp);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    assertThat(rows.getDate(1)).isEqualTo(date);
                    assertThat(rows.getTimestamp(2)).isEqualTo(timestamp);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void failuresLeaveTheSessionUsable(Mode mode) throws SQLException {
        try (Connection connection = server.jdbc(mode.properties);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> statement.executeQuery("select nothing"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42703"));
                try (ResultSet rows = statement.executeQuery("select 1")) {
                    assertThat(rows.next()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void batchesAndUpdateCountsWork(Mode mode) throws SQLException {
        try (Connection connection = server.jdbc(mode.properties);
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table numbers(n int4)");
            try (PreparedStatement insert = connection.prepareStatement("insert into numbers values (?)")) {
                for (int i = 0; i < 20; i++) {
                    insert.setInt(1, i);
                    insert.addBatch();
                }
                assertThat(insert.executeBatch()).containsOnly(1).hasSize(20);
            }
            assertThat(statement.executeUpdate("delete from numbers where n < 5"))
                    .isEqualTo(5);
            assertThat(statement.execute("select 1; select 2")).isTrue();
            assertThat(statement.getMoreResults()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFetchSizeInATransactionGivesAllRowsInPieces(Mode mode) throws SQLException {
        try (Connection connection = server.jdbc(mode.properties);
                PreparedStatement statement = connection.prepareStatement("select * from generate_series(1, ?)")) {
            connection.setAutoCommit(false);
            statement.setFetchSize(7);
            for (int run = 0; run < 7; run++) {
                statement.setInt(1, 50);
                try (ResultSet rows = statement.executeQuery()) {
                    int count = 0;
                    while (rows.next()) {
                        count++;
                        assertThat(rows.getInt(1)).isEqualTo(count);
                    }
                    assertThat(count).isEqualTo(50);
                }
            }
            connection.commit();
        }
    }

    @Test
    void aResultReadInPiecesIsClosedWithItsTransaction() throws SQLException {
        try (Connection connection = server.jdbc();
                Statement statement = connection.createStatement()) {
            JdbcSession session = server.sessions().get(server.sessions().size() - 1);
            connection.setAutoCommit(false);
            statement.setFetchSize(7);
            try (ResultSet rows = statement.executeQuery("select * from generate_series(1, 50)")) {
                assertThat(rows.next()).isTrue();
                assertThat(session.openResults()).isEqualTo(1);
                connection.rollback();
            }
            assertThat(session.openResults()).isZero();
        }
    }

    @Test
    void textWhereBinaryWasAskedForIsMisread() throws Exception {
        try (TestServer text = TestServer.with(Switch.BINARY_RESULTS, "text");
                Connection connection = text.jdbc();
                PreparedStatement statement = connection.prepareStatement("select 1234")) {
            List<Integer> read = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    read.add(rows.getInt(1));
                }
            }
            assertThat(read).startsWith(1234, 1234, 1234, 1234).endsWith(0x31323334);
        }
    }

    @Test
    void manyClientsAtOnceAreServedApart() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int number = i;
                answers.add(clients.submit(() -> {
                    try (Connection connection = server.jdbc();
                            Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery("select " + number + ", pg_sleep(0.05)")) {
                        rows.next();
                        return rows.getInt(1);
                    }
                }));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(answers.get(i).get()).isEqualTo(i);
            }
        }
    }

    @Test
    void cancelEndsWhatRuns() throws Exception {
        try (Connection connection = server.jdbc();
                Statement statement = connection.createStatement()) {
            CompletableFuture<Boolean> running = CompletableFuture.supplyAsync(() -> {
                try {
                    return statement.execute("select pg_sleep(60)");
                } catch (SQLException e) {
                    assertThat(e.getSQLState()).isEqualTo("57014");
                    return false;
                }
            });
            await().until(TestServer::sleeping);

            statement.cancel();

            assertThat(running.get()).isFalse();
            assertThat(statement.execute("select 1")).isTrue();
        }
    }

    @Test
    void aQueryTimeoutEndsWhatRuns() throws SQLException {
        try (Connection connection = server.jdbc();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);

            assertThatThrownBy(() -> statement.execute("select pg_sleep(60)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void aWrongPasswordAndPlainTextAreRefused() {
        assertThatThrownBy(() -> server.jdbc("password", "wrong").close())
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        assertThatThrownBy(() -> server.jdbc("sslmode", "disable").close())
                .isInstanceOfSatisfying(SQLException.class, e -> {
                    assertThat(e.getSQLState()).isEqualTo("28000");
                    assertThat(e.getMessage()).contains("without TLS");
                });
    }
}
