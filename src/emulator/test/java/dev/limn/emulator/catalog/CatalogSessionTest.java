package dev.limn.emulator.catalog;

import static dev.limn.emulator.catalog.SharedMirror.login;
import static dev.limn.emulator.catalog.SharedMirror.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogSessionTest {

    private static final CatalogSession SESSION = SharedMirror.mirror().open(login("prod", "session"));

    @BeforeAll
    static void mirror() {
        SESSION.synchronize(1, Tables::all);
    }

    @AfterAll
    static void close() {
        SESSION.close();
    }

    @Test
    void describesColumnsWithTheServersOids() {
        Statement statement = SESSION.prepare(
                "select relname, oid, relkind, relacl, null::numeric(10,2) as n, 'x' from pg_class", List.of());

        assertThat(statement.columns())
                .containsExactly(
                        new ResultColumn("relname", new PgType(19, (short) 64)),
                        new ResultColumn("oid", new PgType(26, (short) 4)),
                        new ResultColumn("relkind", new PgType(18, (short) 1)),
                        new ResultColumn("relacl", new PgType(1034, (short) -1)),
                        new ResultColumn("n", PgType.NUMERIC, (10 << 16 | 2) + 4),
                        new ResultColumn("?column?", PgType.TEXT));
        assertThat(statement.empty()).isFalse();
        assertThat(statement.parameterTypes()).isEmpty();
    }

    @Test
    void givesTheServersOwnText() {
        assertThat(query(
                        SESSION,
                        "select true, false, null, 1.50::numeric, 0.1::float8, '{a,\"b c\"}'::name[], 'c'::\"char\","
                                + " '1 2'::int2vector, '\\x00ff'::bytea, timestamp '2022-09-02 19:47:14',"
                                + " timestamptz '2022-09-02 19:47:14+02', date '2022-09-02', 1260::oid,"
                                + " 'pg_class'::regclass, row(1, 'a'), interval '1 day', array[true, null]"))
                .containsExactly("t|f|null|1.50|0.1|{a,\"b c\"}|c|1 2|\\x00ff|2022-09-02 19:47:14"
                        + "|2022-09-02 17:47:14+00|2022-09-02|1260|pg_class|(1,a)|1 day|{t,NULL}");
    }

    @Test
    void infersTypesOfParameters() {
        Statement statement = SESSION.prepare(
                "select $2::text, relname from pg_class where oid = $1 and relname like $3", List.of(0, 0, 1043));

        assertThat(statement.parameterTypes()).containsExactly(26, 25, 1043);
    }

    @Test
    void bindsParameters() {
        Statement statement =
                SESSION.prepare("select $1 || '$1', $2::int + 1, $3::bool, $1 is null", List.of(25, 23, 0));
        List<Parameter> parameters =
                List.of(new Parameter(25, "it's $2"), new Parameter(23, "41"), new Parameter(0, "true"));

        try (QueryResult result = statement.execute(parameters)) {
            assertThat(result.columns()).isEqualTo(statement.columns());
            assertThat(result.next()).containsExactly("it's $2$1", "42", "t", "f");
            assertThat(result.next()).isNull();
            assertThat(result.tag(1)).isEqualTo("SELECT 1");
        }
        try (QueryResult result =
                statement.execute(List.of(new Parameter(25, null), new Parameter(23, null), new Parameter(0, null)))) {
            assertThat(result.next()).containsExactly(null, null, null, "t");
        }
    }

    @Test
    void refusesAnotherNumberOfParameters() {
        Statement statement = SESSION.prepare("select $1::int", List.of());

        assertFails(() -> statement.execute(List.of()), "08P01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select * from pg_catalog.pg_nothing        | 42P01 | relation "pg_catalog.pg_nothing" does not exist
            select nothing from pg_class               | 42703 | column "nothing" does not exist
            select * from information_schema.nothing   | 42P01 | relation "information_schema.nothing" does not exist
            select pg_catalog.version(1)               | 42883 | function pg_catalog.version(integer) does not exist
            select from from pg_class                  | 42601 | syntax error at or near "from"
            select 1 from pg_class; select 2           | 42601 | cannot insert multiple commands into a prepared statement
            select $1, $99999 from pg_class            | 42P02 | there is no parameter $99999
            select $99999999999 from pg_class          | 42P02 | there is no parameter $99999999999
            select 'nothing'::regclass                 | 42P01 | relation "nothing" does not exist
            """)
    void failsAsPostgresDoes(String sql, String state, String message) {
        assertThatThrownBy(() -> query(SESSION, sql))
                .isInstanceOfSatisfying(
                        SqlFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo(state))
                .hasMessage(message);
    }

    @Test
    void goesOnAfterAnError() {
        assertFails(() -> query(SESSION, "select 1 / (relnatts - relnatts) from pg_class"), "22012");

        assertThat(query(SESSION, "select current_schema()")).containsExactly("public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set search_path = pg_catalog",
                "copy pg_class to stdout",
                "do 'begin end'",
                "create table t (id int)",
                "drop schema public cascade",
                "explain analyze select 1",
                "(((update pg_class set relname = 'x')))"
            })
    void takesNothingButQueries(String sql) {
        assertFails(() -> SESSION.prepare(sql, List.of()), "0A000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select pg_sleep(1)                                               | 42501
            select pg_read_file('/etc/passwd')                               | 42501
            select pg_terminate_backend(pg_backend_pid())                    | 42501
            select pg_advisory_lock(1)                                       | 42501
            select lo_create(0)                                              | 42501
            select pg_reload_conf()                                          | 42501
            select * from pg_catalog.pg_authid                               | 42501
            select * from pg_catalog.pg_shadow                               | 42501
            select rolpassword from pg_catalog.pg_authid                     | 42501
            select * from luma_midvalues, pg_class                           | 42501
            select * from recent_events, pg_class                            | 42501
            select set_config('session_authorization', 'postgres', false)    | 42501
            select set_config('role', 'postgres', false)                     | 42501
            select relname into copied from pg_class                         | 25006
            select oid from pg_class for update                              | 42501
            with x as (delete from pg_class returning 1) select * from x     | 42501
            """)
    void doesNoHarm(String sql, String state) {
        assertFails(() -> query(SESSION, sql), state);
    }

    @Test
    void forgetsWhatAQuerySet() {
        query(
                SESSION,
                "select set_config('search_path', 'pg_catalog', false), set_config('statement_timeout', '0', false)");

        assertThat(query(SESSION, "select current_setting('search_path'), current_setting('statement_timeout')"))
                .containsExactly("public|1min");
    }

    @Test
    void endsAQueryThatIsCancelled() {
        CompletableFuture<List<String>> query = CompletableFuture.supplyAsync(() ->
                query(SESSION, "select count(*) from pg_attribute a, pg_attribute b, pg_attribute c, pg_attribute d"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    SESSION.cancel();
                    return query.isDone();
                });

        assertThatThrownBy(() -> query.get(1, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        SqlFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("57014"));
        assertThat(query(SESSION, "select 1")).containsExactly("1");
    }

    @Test
    @DisplayName("The server calls itself 0.1.0 wherever it is asked [psql-new]")
    void isOfVersion010() {
        assertThat(query(
                        SESSION,
                        "select version(), pg_catalog.version(), current_setting('server_version'),"
                                + " (select setting from pg_settings where name = 'server_version')"))
                .containsExactly("PostgreSQL 0.1.0|PostgreSQL 0.1.0|0.1.0|0.1.0");
    }

    @Test
    @DisplayName("current_schema() is public, current_schemas(true) pg_catalog and public")
    void looksInPublic() {
        assertThat(query(SESSION, "select current_schema(), current_schemas(true), current_schemas(false)"))
                .containsExactly("public|{pg_catalog,public}|{public}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tables",
                "columns",
                "views",
                "schemata",
                "routines",
                "table_constraints",
                "key_column_usage",
                "referential_constraints",
                "sequences",
                "triggers",
                "character_sets"
            })
    @DisplayName("information_schema has its views, without rows [gb, rpg]")
    void hasAnEmptyInformationSchema(String view) {
        assertThat(query(SESSION, "select * from information_schema." + view)).isEmpty();
        assertThat(query(SESSION, "select * from \"information_schema\".\"" + view + "\""))
                .isEmpty();
    }

    @Test
    void hidesWhatTheEmulatorAdded() {
        assertThat(query(SESSION, "select nspname from pg_namespace where nspname ~ '^qs'"))
                .isEmpty();
        assertThat(query(SESSION, "select relname from pg_class where relname ~ '^prototype'"))
                .isEmpty();
        assertThat(query(SESSION, "select typname from pg_type where typname ~ 'prototype'"))
                .isEmpty();
        assertThat(query(SESSION, "select proname from pg_proc where proname = 'current_catalog'"))
                .isEmpty();
        assertThat(query(SESSION, "select schemaname from pg_views where schemaname ~ '^qs'"))
                .isEmpty();
        assertThat(query(SESSION, "select tablename from pg_catalog.pg_tables where schemaname ~ '^qs'"))
                .isEmpty();
        assertThat(query(SESSION, "select rolname from pg_roles where rolname !~ '^pg_' order by 1"))
                .containsExactly(SharedMirror.USER, "postgres");
        assertThat(query(SESSION, "select count(*) from pg_database")).containsExactly("1");
    }

    @Test
    void connectsAgainWhenItsConnectionBreaks() {
        SESSION.connection().close();

        assertThat(query(SESSION, "select 1")).containsExactly("1");
    }

    private static void assertFails(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String state) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SqlFailure.class, failure -> {
            assertThat(failure.sqlState()).isEqualTo(state);
            assertThat(failure.getMessage()).doesNotContain("\n");
        });
    }
}
