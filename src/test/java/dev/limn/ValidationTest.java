package dev.limn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.name;

import dev.limn.credentials.Credentials;
import dev.limn.testing.TlsPostgres;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.EnumType;
import org.jooq.ExecuteListener;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();

    private static String dbname = "";

    /** A table as the generator writes it. */
    private static final class Generated extends TableImpl<Record> {

        private static final long serialVersionUID = 1L;

        Generated(String schema, String name) {
            super(name(name), DSL.schema(name(schema)));
        }

        Generated with(String column, DataType<?> type) {
            createField(name(column), type, this, "");
            return this;
        }
    }

    private enum Mood implements EnumType {
        CALM("calm"),
        WILD("wild, very");

        private final String literal;

        Mood(String literal) {
            this.literal = literal;
        }

        @Override
        public String getLiteral() {
            return literal;
        }

        @Override
        public String getName() {
            return "mood";
        }

        @Override
        public Schema getSchema() {
            return DSL.schema(DSL.name("shop"));
        }
    }

    @BeforeAll
    static void makeDatabase() {
        dbname = SERVER.createDatabase();
        SERVER.execute(dbname, """
                create extension citext;
                create schema shop;
                create type shop.mood as enum ('calm', 'tired');
                create domain shop.money as numeric(10, 2);
                create domain shop.price as shop.money not null;
                create domain shop.count as numeric(5) default 1;
                create table shop.item (id int primary key, name text, price shop.money, prices shop.money[]);
                create view shop.cheap as select id from shop.item;
                create materialized view shop.copy as select id, name from shop.item;
                create table shop.part (id int not null) partition by list (id);
                create table shop.strict (
                    id int generated always as identity,
                    pieces shop.count not null,
                    twice numeric not null generated always as (2) stored,
                    since date not null default now(),
                    note text not null,
                    fee shop.price
                );
                create table shop.filled (id int not null, note text not null);
                create function shop.fill() returns trigger language plpgsql
                    as $$ begin new.note := ''; return new; end $$;
                create trigger fill before insert on shop.filled for each row execute function shop.fill();
                create table public.item (id int);
                create schema tenant;
                create table tenant.item (id int primary key);
                """);
    }

    @AfterAll
    static void dropDatabase() {
        SERVER.dropDatabase(dbname);
    }

    private static Generated item() {
        return new Generated("shop", "item").with("id", SQLDataType.INTEGER.nullable(false));
    }

    private static Limn.Builder builder() {
        return Limn.builder().credentials(SERVER.credentials(dbname).build());
    }

    private static List<String> findings(Limn.Builder builder) {
        SchemaMismatchException thrown = catchThrowableOfType(
                SchemaMismatchException.class, () -> builder.open().close());
        return thrown == null
                ? List.of()
                : thrown.findings().stream().map(SchemaMismatch::toString).toList();
    }

    private static List<String> findings(Table<?>... tables) {
        return findings(builder().validateOnOpen(tables));
    }

    @Test
    void opensWhenAllIsThere() {
        Table<?> item = item().with("name", SQLDataType.CLOB)
                .with("price", SQLDataType.NUMERIC(10, 2))
                .with("prices", SQLDataType.NUMERIC(10, 2).array());
        Table<?> cheap = new Generated("shop", "cheap").with("id", SQLDataType.INTEGER.nullable(false));
        Table<?> copy = new Generated("shop", "copy").with("name", SQLDataType.CLOB);
        Table<?> strict = new Generated("shop", "strict")
                .with("fee", SQLDataType.NUMERIC(10, 2).nullable(false))
                .with("note", SQLDataType.CLOB.nullable(false));
        Table<?> part = new Generated("shop", "part").with("id", SQLDataType.INTEGER);

        try (Limn limn = builder()
                .validateOnOpen(item, cheap)
                .validateOnOpen(copy, strict, part)
                .open()) {
            assertThat(limn.dsl().fetchCount(item)).isZero();
        }
    }

    @Test
    void sendsOneStatementForAllTables() {
        AtomicInteger sent = new AtomicInteger();
        Table<?>[] tables = IntStream.range(0, 1000)
                .mapToObj(number -> new Generated("shop", "t" + number))
                .toArray(Table<?>[]::new);

        try (Limn limn = builder().open()) {
            DSLContext counted = limn.dsl()
                    .configuration()
                    .deriveAppending(ExecuteListener.onExecuteStart(context -> sent.incrementAndGet()))
                    .dsl();
            assertThatThrownBy(() -> Validation.validate(counted, List.of(tables)))
                    .isInstanceOfSatisfying(
                            SchemaMismatchException.class,
                            e -> assertThat(e.findings()).hasSize(1000));
        }

        assertThat(sent).hasValue(1);
    }

    @Test
    void namesAllThatIsLackingInTheOrderOfTheClasses() {
        Table<?> item = new Generated("shop", "item")
                .with("id", SQLDataType.UUID.nullable(false))
                .with("name", SQLDataType.CLOB.nullable(false))
                .with("weight", SQLDataType.DOUBLE);

        assertThat(findings(
                        new Generated("shop", "order").with("id", SQLDataType.BIGINT),
                        item,
                        new Generated("billing", "invoice").with("id", SQLDataType.BIGINT),
                        new Generated("billing", "payment")))
                .containsExactly(
                        "shop.order: no such table or view that this user may use"
                                + " (migrate the database, grant it, or generate the classes anew)",
                        "shop.item.id: the classes have uuid, the server integer"
                                + " (generate the classes anew, or migrate the database)",
                        "shop.item.name: the classes have not null, the server nullable"
                                + " (generate the classes anew, or migrate the database)",
                        "shop.item.weight: no such column that this user may use"
                                + " (migrate the database, grant it, or generate the classes anew)",
                        "billing: no such schema that this user may use"
                                + " (migrate the database, grant it, or generate the classes anew)");
    }

    @Test
    void namesNewColumnsThatNoRowCanBeInsertedWithout() {
        Generated strict = new Generated("shop", "strict").with("id", SQLDataType.INTEGER.nullable(false));

        assertThat(findings(strict))
                .containsExactly(
                        "shop.strict.note: the server wants a value in each new row, the classes do not know the column"
                                + " (generate the classes anew, or migrate the database)",
                        "shop.strict.fee: the server wants a value in each new row, the classes do not know the column"
                                + " (generate the classes anew, or migrate the database)");
        assertThat(findings(builder().readOnly().validateOnOpen(strict))).isEmpty();
        assertThat(findings(new Generated("shop", "filled").with("id", SQLDataType.INTEGER)))
                .isEmpty();
    }

    @Test
    void namesValuesThatAnEnumLacks() {
        SERVER.execute(dbname, "create table shop.day (mood shop.mood, moods shop.mood[])");
        DataType<?> mood = SQLDataType.VARCHAR.asEnumDataType(Mood.class);

        assertThat(findings(new Generated("shop", "day").with("mood", mood).with("moods", mood.array())))
                .containsExactly(
                        "shop.day.mood: the classes know the value 'wild, very' of shop.mood, the server does not"
                                + " (generate the classes anew, or migrate the database)",
                        "shop.day.moods: the classes know the value 'wild, very' of shop.mood[], the server does not"
                                + " (generate the classes anew, or migrate the database)");
    }

    static Stream<Arguments> types() {
        DataType<?> mood = SQLDataType.VARCHAR.asEnumDataType(Mood.class);
        return Stream.of(
                Arguments.of("varchar(7)", SQLDataType.CLOB, true),
                Arguments.of("citext", SQLDataType.CLOB, true),
                Arguments.of("bigint", SQLDataType.INTEGER, false),
                Arguments.of("integer", SQLDataType.BIGINT, false),
                Arguments.of("text", SQLDataType.NUMERIC(10, 2), false),
                Arguments.of("numeric(12,4)", SQLDataType.NUMERIC(10, 2), true),
                Arguments.of("numeric(9)", SQLDataType.INTEGER, true),
                Arguments.of("numeric(9,1)", SQLDataType.INTEGER, false),
                Arguments.of("shop.count", SQLDataType.SMALLINT, true),
                Arguments.of("shop.price", SQLDataType.NUMERIC, true),
                Arguments.of("shop.price", SQLDataType.CLOB, false),
                Arguments.of("shop.price[]", SQLDataType.NUMERIC.array(), true),
                Arguments.of("shop.price[]", SQLDataType.NUMERIC, false),
                Arguments.of("text[][]", SQLDataType.CLOB.array(), true),
                Arguments.of("text", SQLDataType.CLOB.array(), false),
                Arguments.of("date", SQLDataType.LOCALDATE, true),
                Arguments.of("date", SQLDataType.DATE, true),
                Arguments.of("timestamp(3)", SQLDataType.LOCALDATETIME, true),
                Arguments.of("timestamp", SQLDataType.OFFSETDATETIME, false),
                Arguments.of("timestamptz", SQLDataType.INSTANT, true),
                Arguments.of("interval year to month", SQLDataType.INTERVALYEARTOMONTH, true),
                Arguments.of("json", SQLDataType.JSONB, false),
                Arguments.of("inet", SQLDataType.OTHER, true),
                Arguments.of("inet", SQLDataType.CLOB, false),
                Arguments.of("text", SQLDataType.OTHER, true),
                Arguments.of("int4range", SQLDataType.INTEGER, false),
                Arguments.of("text", SQLDataType.CLOB.asConvertedDataType(Integer.class), true),
                Arguments.of("integer", SQLDataType.CLOB.asConvertedDataType(Integer.class), true),
                Arguments.of(
                        "integer[]",
                        SQLDataType.CLOB.asConvertedDataType(Integer.class).array(),
                        true),
                Arguments.of("shop.mood", SQLDataType.CLOB, false),
                Arguments.of("text", mood, false),
                Arguments.of("shop.item", SQLDataType.CLOB, false));
    }

    @ParameterizedTest
    @MethodSource("types")
    void tellsWhichTypesFit(String declared, DataType<?> expected, boolean fits) {
        SERVER.execute(dbname, "drop table if exists shop.typed; create table shop.typed (it " + declared + ")");

        List<String> findings = findings(new Generated("shop", "typed").with("it", expected));

        if (fits) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().asString().startsWith("shop.typed.it: the classes have ");
        }
    }

    @Test
    void doesNotCallDroppedWhatTheUserMayNotUse() {
        SERVER.execute(dbname, """
                create role clerk login password 'clerk';
                grant usage on schema shop to clerk;
                grant insert (id) on shop.item to clerk;
                """);
        Credentials clerk = SERVER.place(dbname).user("clerk").password("clerk").build();

        try {
            assertThat(findings(Limn.builder()
                            .credentials(clerk)
                            .validateOnOpen(
                                    item().with("name", SQLDataType.CLOB),
                                    new Generated("shop", "copy"),
                                    new Generated("tenant", "item"))))
                    .extracting(finding -> finding.replaceAll(" \\(.*", ""))
                    .containsExactly(
                            "shop.item.name: no such column that this user may use",
                            "shop.copy: no such table or view that this user may use",
                            "tenant: no such schema that this user may use");
        } finally {
            SERVER.execute(dbname, "drop owned by clerk; drop role clerk");
        }
    }

    @Test
    void looksWhereTheSettingsLead() {
        Generated item = item().with("name", SQLDataType.CLOB);
        RenderMapping toTenant = new RenderMapping()
                .withSchemata(new MappedSchema().withInput("shop").withOutput("tenant"));

        assertThat(findings(builder()
                        .settings(settings -> settings.withRenderMapping(toTenant))
                        .validateOnOpen(item)))
                .singleElement()
                .asString()
                .startsWith("tenant.item.name: no such column");
        assertThat(findings(builder()
                        .settings(settings -> settings.withRenderSchema(false))
                        .validateOnOpen(item)))
                .extracting(finding -> finding.replaceAll(":.*", ""))
                .containsExactly("item.id", "item.name");
        assertThat(findings(new Generated("", "copy")))
                .singleElement()
                .asString()
                .startsWith("copy: no such table");
    }

    @Test
    void showsTheFirstTwentyAndCountsTheRest() {
        Generated item = item();
        IntStream.range(0, 25).forEach(number -> item.with("column\n" + number, SQLDataType.CLOB));

        assertThatThrownBy(() -> builder().validateOnOpen(item).open())
                .isInstanceOfSatisfying(SchemaMismatchException.class, e -> {
                    assertThat(e.findings()).hasSize(25);
                    assertThat(String.valueOf(e.getMessage()).lines())
                            .hasSize(21)
                            .startsWith("shop.item.column 0: no such column that this user may use"
                                    + " (migrate the database, grant it, or generate the classes anew)")
                            .endsWith("and 5 more");
                });
    }

    @Test
    void leavesNothingBehindWhenItFails() {
        List<String> before = threads();

        assertThatThrownBy(() -> builder()
                        .applicationName("refused")
                        .validateOnOpen(new Generated("shop", "none"))
                        .open())
                .isInstanceOf(SchemaMismatchException.class);
        Credentials wrongPort = Credentials.builder()
                .host("localhost")
                .port(1)
                .dbname("none")
                .user("none")
                .password("none")
                .build();
        assertThatThrownBy(() -> Limn.builder()
                        .credentials(wrongPort)
                        .connectTimeout(Duration.ofSeconds(2))
                        .validateOnOpen(item())
                        .open())
                .isInstanceOf(UnreachableException.class);

        await().untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
        try (Limn limn = builder().open()) {
            await().untilAsserted(() -> assertThat(limn.dsl()
                            .fetchCount(
                                    DSL.table(name("pg_stat_activity")),
                                    DSL.field(name("application_name"), String.class)
                                            .eq("refused")))
                    .isZero());
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("limn-"))
                .toList();
    }

    @Test
    void refusesToLookForNothing() {
        assertThatThrownBy(() -> builder().validateOnOpen(DSL.schema(name("shop"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shop")
                .hasMessageContaining("pass what was generated");
        assertThatCode(() -> builder().validateOnOpen(item())).doesNotThrowAnyException();
    }
}
