package dev.limn.conformance.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.limn.AuthenticationException;
import dev.limn.ConnectionLostException;
import dev.limn.Limn;
import dev.limn.NoSuchDatabaseException;
import dev.limn.StatementTimeoutException;
import dev.limn.conformance.QueryService;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.EmulatorOptions;
import dev.limn.queryservice.InvalidQueryException;
import dev.limn.queryservice.NotPermittedException;
import dev.limn.queryservice.QueryServiceException;
import dev.limn.queryservice.SystemErrorException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Query Service reports, by name. */
class FailuresTest {

    private static Emulator emulator = QueryService.shared();

    @BeforeAll
    static void start() {
        emulator = QueryService.start(EmulatorOptions.builder().sessions(5).events(1_000));
    }

    @AfterAll
    static void end() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select a from nowhere                       | TableNotFoundException  | 42P01 | limn tables
            drop table nowhere                          | TableNotFoundException  |       | limn tables
            create table events as select 1 as a        | TableExistsException    | 42P07 | another name
            selec 1                                     | InvalidQueryException   | 42601 | correct the SQL
            select nothing from events                  | InvalidQueryException   | 58000 | correct the statement
            select varchar(1)                           | InvalidQueryException   | 58000 | correct the statement
            select history_meta('purchases')            | InvalidQueryException   | 58000 | correct the statement
            update events set _id = '1'                 | UnsupportedSqlException | 0A000 | Spark SQL
            select _id from events limit 100001         | LimitTooHighException   | 53400 | 100,000
            """)
    void statementsFailByName(String sql, String type, String state, String remedy) {
        try (Limn limn = QueryService.open(emulator)) {
            assertThatThrownBy(() -> limn.dsl().fetch(sql))
                    .isInstanceOf(QueryServiceException.class)
                    .hasMessageContaining(remedy)
                    .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(type));
            DataAccessException failure =
                    (DataAccessException) catchThrowable(() -> limn.dsl().fetch(sql));
            if (state != null) {
                assertThat(failure.sqlState()).isEqualTo(state);
            }
        }
    }

    @Test
    void theServersWordsAreKept() {
        try (Limn limn = QueryService.open(emulator)) {
            assertThatThrownBy(() -> limn.dsl().fetch("select varchar(1)"))
                    .isInstanceOfSatisfying(
                            InvalidQueryException.class,
                            e -> assertThat(e.serverText())
                                    .hasValueSatisfying(text -> assertThat(text)
                                            .startsWith("ErrorCode: 58000 Batch query execution gets")
                                            .contains("Function [varchar] not defined.")));
        }
    }

    @Test
    void aFailureOfTheSystemIsNotTheUsers() {
        try (Limn limn = QueryService.open(emulator)) {
            limn.dsl().selectOne().fetch();
            emulator.faults().failQueries(1);

            assertThatThrownBy(() -> limn.dsl().fetch("select 1 from events"))
                    .isInstanceOf(SystemErrorException.class)
                    .hasMessageContaining("try again");
        } finally {
            emulator.faults().failQueries(0);
        }
    }

    @Test
    void whoMayNotWriteIsTold() {
        String readOnly = emulator.accounts().create(false).password();
        try (Limn limn =
                Limn.open(QueryService.builder(emulator).password(readOnly).build())) {
            assertThatThrownBy(() -> limn.dsl().execute("create table copy as select 1 as a"))
                    .isInstanceOf(NotPermittedException.class)
                    .hasMessageContaining("ask for the permission");
        }
    }

    @Test
    void aSandboxWithoutTablesIsNamed() {
        try (Limn limn =
                Limn.open(QueryService.builder(emulator).dbname("dev:all").build())) {
            assertThatThrownBy(() -> limn.dsl().selectOne().fetch())
                    .isInstanceOf(NoSuchDatabaseException.class)
                    .hasMessageContaining("no tables found")
                    .hasMessageContaining("sandbox:all");
        }
    }

    @Test
    void aWrongPasswordIsNamed() {
        try (Limn limn =
                Limn.open(QueryService.builder(emulator).password("wrong").build())) {
            assertThatThrownBy(() -> limn.dsl().selectOne().fetch())
                    .isInstanceOfSatisfying(
                            AuthenticationException.class,
                            e -> assertThat(e.serverText())
                                    .hasValueSatisfying(text -> assertThat(text).startsWith("invalid password")));
        }
    }

    @Test
    void tenMinutesAreNotALimitThatIsTooHigh() {
        try (Limn limn = QueryService.open(emulator)) {
            CompletableFuture<Throwable> failure = failureWhile(limn, "select _id from events limit 10");
            emulator.clock().advance(Duration.ofMinutes(10));

            assertThat(failure.join())
                    .isInstanceOf(StatementTimeoutException.class)
                    .hasMessageContaining("CREATE TABLE AS");
        } finally {
            emulator.faults().slowQueries(Duration.ZERO);
        }
    }

    @Test
    void anAdministratorsEndIsNamed() {
        try (Limn limn = QueryService.open(emulator)) {
            CompletableFuture<Throwable> failure = failureWhile(limn, "select _id from events");
            emulator.sessions().killAll();

            assertThat(failure.join())
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessageContaining("administrator");
        } finally {
            emulator.faults().slowQueries(Duration.ZERO);
        }
    }

    @Test
    void aBrokenConnectionIsNamed() {
        try (Limn limn = QueryService.open(emulator)) {
            CompletableFuture<Throwable> failure = failureWhile(limn, "select _id from events");
            emulator.faults().dropSessions();

            assertThat(failure.join()).isInstanceOf(ConnectionLostException.class);
        } finally {
            emulator.faults().slowQueries(Duration.ZERO);
        }
    }

    @Test
    void queriesAreCancelledWhenTheirTimeIsUp() {
        try (Limn limn = Limn.builder()
                .credentials(QueryService.credentials(emulator))
                .statementTimeout(Duration.ofSeconds(1))
                .open()) {
            limn.dsl().selectOne().fetch();
            emulator.faults().slowQueries(Duration.ofMinutes(5));

            assertThatThrownBy(() -> limn.dsl().fetch("select _id from events"))
                    .isInstanceOf(StatementTimeoutException.class)
                    .hasMessageContaining("Limn cancelled it after 1 s");
        } finally {
            emulator.faults().slowQueries(Duration.ZERO);
        }
    }

    @Test
    void aStatementThatFailsLeavesTheSession() {
        try (Limn limn = QueryService.open(emulator)) {
            limn.dsl().connection(connection -> {
                long before = emulator.sessions().list().getLast().id();
                assertThatThrownBy(() -> connection.createStatement().execute("update events set _id = '1'"))
                        .hasMessageContaining("UPDATE");

                assertThat(connection.isClosed()).isFalse();
                assertThat(emulator.sessions().list().getLast().id()).isEqualTo(before);
            });
        }
    }

    private static CompletableFuture<Throwable> failureWhile(Limn limn, String sql) {
        limn.dsl().selectOne().fetch();
        emulator.faults().slowQueries(Duration.ofMinutes(5));
        CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> limn.dsl().fetch(sql)));
        await().until(() -> emulator.sessions().list().stream()
                .anyMatch(session -> session.idleSince().isEmpty()));
        return failure;
    }
}
