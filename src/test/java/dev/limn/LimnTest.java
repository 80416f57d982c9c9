package dev.limn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.limn.credentials.Credentials;
import dev.limn.testing.TlsPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimnTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();
    private static final Table<?> ITEM = table(name("public", "item"));
    private static final Field<Integer> ID = field(name("id"), SQLDataType.INTEGER);

    private static String dbname = "";
    private static Credentials credentials = Credentials.builder()
            .host("nowhere.invalid")
            .dbname("none")
            .user("none")
            .password("none")
            .build();

    @BeforeAll
    static void makeDatabase(@TempDir Path folder) {
        dbname = SERVER.createDatabase();
        SERVER.execute(dbname, """
                create table item (id integer primary key);
                create view "View of items" as select id from item;
                create materialized view copy as select id from item;
                create schema "b-side";
                create table "b-side".other (id integer) partition by list (id);
                create table "b-side".other_1 partition of "b-side".other for values in (1);
                create schema empty;
                """);
        credentials = Credentials.fromFile(SERVER.writeCredentials(folder.resolve("credentials"), dbname));
    }

    @AfterAll
    static void dropDatabase() {
        SERVER.dropDatabase(dbname);
    }

    @Test
    void connectsToNothingWhenOpened() {
        Credentials nowhere = Credentials.builder()
                .host("nowhere.invalid")
                .dbname("none")
                .user("none")
                .password("none")
                .build();

        Limn.open(nowhere).close();
    }

    @Test
    void writesAndReads() {
        try (Limn limn = Limn.open(credentials)) {
            limn.dsl().insertInto(ITEM, ID).values(1).execute();

            assertThat(limn.dsl().select(ID).from(ITEM).where(ID.eq(1)).fetch(ID))
                    .containsExactly(1);

            assertThat(limn.dsl().deleteFrom(ITEM).where(ID.eq(1)).execute()).isEqualTo(1);
        }
    }

    @Test
    void listsTablesOfAllKindsInAllSchemasButTheSystems() {
        try (Limn limn = Limn.open(credentials)) {
            assertThat(limn.tables())
                    .extracting(TableName::toString)
                    .containsExactly(
                            "b-side.other", "b-side.other_1", "public.View of items", "public.copy", "public.item");
        }
    }

    @Test
    void listsTablesOfNamedSchemas() {
        try (Limn limn = Limn.open(credentials)) {
            assertThat(limn.tables("b-side", "empty"))
                    .containsExactly(new TableName("b-side", "other"), new TableName("b-side", "other_1"));
        }
    }

    @Test
    void listsSchemas() {
        try (Limn limn = Limn.open(credentials)) {
            assertThat(limn.schemas()).containsExactly("b-side", "empty", "public");
        }
    }

    @Test
    void listsOnlyWhatTheUserMayUse() {
        SERVER.execute(
                dbname,
                "create role guest login password 'guest'; grant usage on schema public to guest; grant select on item to guest");
        Credentials guest = SERVER.place(dbname).user("guest").password("guest").build();

        try (Limn limn = Limn.open(guest)) {
            assertThat(limn.tables()).containsExactly(new TableName("public", "item"));
            assertThat(limn.schemas()).containsExactly("public");
        } finally {
            SERVER.execute(dbname, "drop owned by guest; drop role guest");
        }
    }

    @Test
    void refusesToChangeAllRowsByAccident() {
        try (Limn limn = Limn.open(credentials)) {
            assertThatThrownBy(() -> limn.dsl().update(ITEM).set(ID, 2).execute())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("WHERE");
            assertThatThrownBy(() -> limn.dsl().deleteFrom(ITEM).execute())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("WHERE");
        }
    }

    @Test
    void readOnlyIsKeptByTheServer() {
        try (Limn limn = Limn.builder().credentials(credentials).readOnly().open()) {
            assertThat(setting(limn, "default_transaction_read_only")).isEqualTo("on");
            assertThatThrownBy(() -> limn.dsl().insertInto(ITEM, ID).values(9).execute())
                    .isInstanceOf(ReadOnlyException.class)
                    .hasMessageContaining("readOnly");
        }
    }

    @Test
    void statementTimeoutIsKeptByTheServer() {
        try (Limn limn = Limn.builder()
                .credentials(credentials)
                .statementTimeout(Duration.ofMillis(200))
                .open()) {
            assertThatThrownBy(() -> limn.dsl()
                            .select(field("pg_sleep({0})", Object.class, inline(30)))
                            .fetch())
                    .isInstanceOf(StatementTimeoutException.class)
                    .hasMessageContaining("statementTimeout");
        }
    }

    @Test
    void tellsTheServerItsName() {
        try (Limn limn = Limn.builder()
                .credentials(credentials)
                .applicationName("billing")
                .open()) {
            assertThat(setting(limn, "application_name")).isEqualTo("billing");
        }
        try (Limn limn = Limn.open(credentials)) {
            assertThat(setting(limn, "application_name")).isEqualTo("limn");
        }
    }

    @Test
    void leavesFailuresOfStatementsToJooq() {
        try (Limn limn = Limn.open(credentials)) {
            assertThatThrownBy(() ->
                            limn.dsl().insertInto(ITEM, ID).values(8).values(8).execute())
                    .isInstanceOf(IntegrityConstraintViolationException.class);
            assertThatThrownBy(
                            () -> limn.dsl().selectFrom(table(name("no such"))).fetch())
                    .isInstanceOf(DataAccessException.class)
                    .isNotInstanceOf(LimnException.class);
        }
    }

    @Test
    void givesOutItsSettings() {
        try (Limn limn = Limn.builder()
                .credentials(credentials)
                .settings(settings -> settings.withRenderSchema(false))
                .open()) {
            assertThat(limn.dsl().settings().isRenderSchema()).isFalse();
        }
    }

    @Test
    void asksForCredentialsWithEachConnection() {
        AtomicInteger asked = new AtomicInteger();
        try (Limn limn = Limn.builder()
                .credentials(() -> {
                    asked.incrementAndGet();
                    return credentials;
                })
                .open()) {
            limn.dsl().connection(one -> limn.dsl().connection(two -> {}));

            assertThat(asked).hasValue(1 + 2);
        }
    }

    @Test
    void waitsNoLongerThanToldForAFreeConnection() {
        try (Limn limn = Limn.builder()
                .credentials(credentials)
                .poolSize(1)
                .connectTimeout(Duration.ofSeconds(1))
                .open()) {
            limn.dsl()
                    .connection(held -> assertThatThrownBy(() -> limn.tables())
                            .isInstanceOf(UnreachableException.class)
                            .hasMessageContaining("all 1 are in use"));
        }
    }

    @Test
    void leavesNothingBehind() {
        Limn limn = Limn.builder()
                .credentials(credentials)
                .applicationName("short-lived")
                .open();
        limn.tables();
        List<String> during = threads();

        limn.close();
        limn.close();

        assertThat(during).isNotEmpty();
        await().untilAsserted(() -> assertThat(threads()).doesNotContainAnyElementsOf(during));
        await().untilAsserted(() -> assertThat(sessionsOf("short-lived")).isZero());
        assertThatThrownBy(limn::tables)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("limn-"))
                .toList();
    }

    private static int sessionsOf(String applicationName) {
        try (Limn limn = Limn.open(credentials)) {
            return limn.dsl()
                    .fetchCount(
                            table(name("pg_stat_activity")),
                            field(name("application_name"), String.class).eq(applicationName));
        }
    }

    private static String setting(Limn limn, String name) {
        return limn.dsl()
                .select(field("current_setting({0})", String.class, inline(name)))
                .fetchSingle()
                .value1();
    }
}
