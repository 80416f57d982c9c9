package dev.limn.conformance.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.limn.ConnectionLostException;
import dev.limn.DriverProfile;
import dev.limn.Limn;
import dev.limn.ReadOnlyException;
import dev.limn.UnreachableException;
import dev.limn.conformance.Heard;
import dev.limn.conformance.QueryService;
import dev.limn.credentials.Credentials;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.EmulatorOptions;
import dev.limn.queryservice.Guard;
import dev.limn.queryservice.UnsupportedSqlException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.List;
import java.util.TimeZone;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An organization with one session, as most have. */
class SessionsTest {

    private static Emulator emulator = QueryService.shared();

    @BeforeAll
    static void start() {
        emulator = QueryService.start(EmulatorOptions.builder().events(100));
    }

    @AfterAll
    static void end() {
        emulator.close();
    }

    @Test
    void openingTakesNoSession() {
        try (Limn limn = QueryService.open(emulator)) {
            assertThat(emulator.sessions().list()).isEmpty();

            one(limn);

            assertThat(emulator.sessions().list()).hasSize(1);
        }
    }

    @Test
    void aPoolHasNoMoreThanTheOneSession() {
        try (Limn limn = builder().connectTimeout(Duration.ofSeconds(1)).open()) {
            limn.dsl()
                    .connection(held -> assertThatThrownBy(() -> one(limn))
                            .isInstanceOf(UnreachableException.class)
                            .hasMessageContaining("all 1 are in use"));
        }
    }

    @Test
    void aSessionThatNobodyUsesIsGivenBack() {
        try (Limn limn = builder().idleTimeout(Duration.ofSeconds(10)).open()) {
            one(limn);

            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(emulator.sessions().list()).isEmpty());
            one(limn);
        }
    }

    @Test
    void nothingIsSentThatWasNotAskedFor() {
        try (Limn limn = QueryService.open(emulator);
                Heard heard = Heard.onTheWire()) {
            one(limn);
            one(limn);

            // The first is the driver's own, for a server as old as this one says it is; the empty one asks whether it
            // answers.
            assertThat(heard.statements())
                    .containsExactly("SET extra_float_digits = 2", "", "select 1 as \"one\"", "select 1 as \"one\"");
            assertThat(heard.messages()).noneMatch(message -> message.contains("Parse(stmt=S_"));
        }
    }

    @Test
    void noParametersAreSentThatTheServerMayNotKnow() {
        try (Limn limn = builder()
                        .readOnly()
                        .statementTimeout(Duration.ofMinutes(1))
                        .open();
                Heard heard = Heard.onTheWire()) {
            one(limn);

            assertThat(heard.startups())
                    .singleElement()
                    .asString()
                    .contains("database=prod:all")
                    .doesNotContain("options=");
        }
    }

    @Test
    void theDriverMayBeToldToDoMore() {
        DriverProfile profile = DriverProfile.CONSERVATIVE.prepareThreshold(1).binaryTransfer(true);
        try (Limn limn = builder().driver(profile).open();
                Heard heard = Heard.onTheWire()) {
            one(limn);

            assertThat(heard.messages()).anyMatch(message -> message.contains("Parse(stmt=S_1,query=\"select 1"));
        }
    }

    @Test
    void theDriverDoesNotWarnOfTheServersVersion() throws SQLException {
        try (Heard heard = Heard.fromTheDriver();
                Limn limn = QueryService.open(emulator)) {
            one(limn);

            assertThat(heard.messages()).isEmpty();
        }
    }

    @Test
    void sessionsCountTimeInUtc() {
        TimeZone usual = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        try (Limn limn = QueryService.open(emulator)) {
            assertThat(limn.dsl().fetchSingle("show TimeZone").get(0)).isEqualTo("UTC");
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void transactionsAreRefusedBeforeAnythingIsSent() {
        try (Limn limn = QueryService.open(emulator)) {
            assertThatThrownBy(() -> limn.dsl().transaction(inner -> one(limn)))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("anonymous block");
            assertThatThrownBy(() -> limn.dsl().startTransaction().execute())
                    .isInstanceOf(UnsupportedSqlException.class);
            assertThatThrownBy(() -> limn.dsl().savepoint("here").execute())
                    .isInstanceOf(UnsupportedSqlException.class);

            assertThat(emulator.sessions().list()).isEmpty();
        }
    }

    @Test
    void transactionsAreTakenWhereTheGuardIsOff() throws SQLException {
        try (Limn limn = builder().without(Guard.TRANSACTIONS).open();
                Heard heard = Heard.onTheWire()) {
            limn.dsl().transaction(inner -> DSL.using(inner).selectOne().fetch());

            assertThat(heard.statements()).contains("BEGIN", "COMMIT");
        }
    }

    @Test
    void jdbcSendsNothingOfTransactionsEither() throws SQLException {
        try (Limn limn = QueryService.open(emulator);
                Connection connection = limn.dataSource().getConnection();
                Heard heard = Heard.onTheWire()) {
            assertThatThrownBy(() -> connection.setAutoCommit(false))
                    .isInstanceOf(SQLFeatureNotSupportedException.class);
            assertThatThrownBy(connection::setSavepoint).isInstanceOf(SQLFeatureNotSupportedException.class);
            assertThatThrownBy(() -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE))
                    .isInstanceOf(SQLFeatureNotSupportedException.class);
            connection.setReadOnly(true);

            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_NONE);
            assertThat(heard.statements()).isEmpty();
        }
    }

    @Test
    void whoOnlyReadsWritesNothing() {
        try (Limn limn = builder().readOnly().open();
                Heard heard = Heard.onTheWire()) {
            List<String> writes = List.of(
                    "create table copy as select 1 as a",
                    "insert into copy select 2 as a",
                    "with x as (select 1 as a) insert into copy select a from x",
                    "select 1 as a into copy",
                    "$$ begin drop table copy; end $$");

            assertThat(writes)
                    .allSatisfy(sql ->
                            assertThatThrownBy(() -> limn.dsl().execute(sql)).isInstanceOf(ReadOnlyException.class));
            assertThat(heard.statements()).isEmpty();

            one(limn);
            assertThat(limn.dsl().fetch("show tables")).isNotEmpty();
        }
    }

    @Test
    void fieldsAreColumnsWhereFlattened() {
        Credentials flat = QueryService.builder(emulator).flatten(true).build();
        try (Limn limn = Limn.open(flat)) {
            assertThat(limn.dsl()
                            .select(field(name("web.webPageDetails.name"), String.class))
                            .from(table(name("events")))
                            .limit(1)
                            .fetch())
                    .hasSize(1);
            assertThat(emulator.sessions().list())
                    .singleElement()
                    .satisfies(session -> assertThat(session.database()).isEqualTo("prod:all?FLATTEN"));
        }
    }

    @Test
    void flattenIsSaidOnce() {
        Credentials flat = QueryService.builder(emulator)
                .dbname("prod:all?FLATTEN")
                .flatten(true)
                .build();
        try (Limn limn = Limn.open(flat)) {
            one(limn);

            assertThat(emulator.sessions().list())
                    .singleElement()
                    .satisfies(session -> assertThat(session.database()).isEqualTo("prod:all?FLATTEN"));
        }
    }

    @Test
    void flattenIsVerifiedOnce() {
        Credentials flat = QueryService.builder(emulator).flatten(true).build();
        try (Limn limn = Limn.open(flat);
                Heard heard = Heard.onTheWire()) {
            one(limn);
            emulator.sessions().killAll();
            await().ignoreExceptionsInstanceOf(ConnectionLostException.class).untilAsserted(() -> one(limn));

            assertThat(heard.startups()).hasSizeGreaterThan(1);
            assertThat(heard.statements())
                    .filteredOn(sql -> sql.startsWith("SELECT count(CASE") && sql.contains("pg_catalog.pg_class"))
                    .hasSize(1);
        }
    }

    @Test
    void aSessionThatEndedIsReplaced() {
        try (Limn limn = QueryService.open(emulator)) {
            one(limn);
            emulator.clock().advance(Duration.ofHours(2));
            await().untilAsserted(() -> assertThat(emulator.sessions().list()).isEmpty());

            await().ignoreExceptionsInstanceOf(ConnectionLostException.class).untilAsserted(() -> one(limn));
        }
    }

    private static void one(Limn limn) {
        assertThat(limn.dsl().select(inline(1).as("one")).fetchSingle().value1())
                .isEqualTo(1);
    }

    private static Limn.Builder builder() {
        return Limn.builder().credentials(QueryService.credentials(emulator));
    }
}
