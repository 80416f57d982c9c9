package dev.limn.conformance.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.queryservice.QueryServiceDSL;
import dev.limn.queryservice.nested.MapField;
import dev.limn.queryservice.nested.Nested;
import dev.limn.queryservice.nested.Opaque;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text is ever more than a value, whatever the server makes of quotes and backslashes. */
class HostileTextTest {

    private static final String SIGNS = "'\\\"`${}?:;-/*#@%_!n0uxU$1(),\n\té€";
    private static final long SEED = 20_240_229;

    private static final List<String> KNOWN = List.of(
            "'",
            "''",
            "\\",
            "\\'",
            "\\\\'",
            "'; drop table events; --",
            "' or '1' = '1",
            "\\' or 1=1 -- ",
            "${spark.app.name}",
            "${env:HOME}",
            "${system:user.home}",
            "$${x}",
            "\\u0027",
            "\\x27",
            "$$ $1 $a$",
            "/*",
            "*/",
            "?",
            ":limn_1",
            "{0}",
            "{{",
            "@v",
            "\u2019",
            "\uff07",
            "line\nbreak\r\ttab",
            "ünï 😀",
            "");

    static Stream<Switches> servers() {
        Switches usual = Switches.defaults();
        return Stream.of(
                usual,
                usual.with(Switch.STANDARD_CONFORMING_STRINGS, "off"),
                usual.with(Switch.STANDARD_CONFORMING_STRINGS, "absent"),
                usual.with(Switch.DOUBLED_QUOTES, "concatenate").with(Switch.STANDARD_CONFORMING_STRINGS, "off"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void textsComeBackAsTheyWere(Switches switches) {
        List<String> texts = Stream.concat(KNOWN.stream(), random()).toList();
        try (Emulator emulator =
                        QueryService.start(QueryService.roomy().events(1).switches(switches));
                Limn limn = QueryService.open(emulator)) {
            DSLContext inlining = DSL.using(limn.dsl()
                    .configuration()
                    .deriveSettings(settings -> settings.withStatementType(StatementType.STATIC_STATEMENT)));

            assertThat(read(limn.dsl(), texts.stream().map(DSL::val))).isEqualTo(texts);
            assertThat(read(limn.dsl(), texts.stream().map(DSL::inline))).isEqualTo(texts);
            assertThat(read(inlining, texts.stream().map(DSL::val))).isEqualTo(texts);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void textsWithinOtherValuesDoToo(Switches switches) {
        try (Emulator emulator =
                        QueryService.start(QueryService.roomy().events(1).switches(switches));
                Limn limn = QueryService.open(emulator)) {
            for (String text : List.of("it's", "\\' or 1=1 -- ", "${env:HOME}")) {
                Field<String> element = DSL.arrayGet(DSL.inline(new String[] {text}), 1);
                Field<JSON> json = DSL.inline(JSON.json("\"" + text.replace("\\", "\\\\") + "\""));

                assertThat(limn.dsl().fetchValue(element)).isEqualTo(text);
                assertThat(limn.dsl().fetchValue(json.cast(SQLDataType.VARCHAR)))
                        .isEqualTo("\"" + text.replace("\\", "\\\\") + "\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void textsInRowsThatAreInsertedDoToo(Switches switches) {
        Table<Record> written = DSL.table(DSL.name("written"));
        Field<String> text = DSL.field(DSL.name("text"), SQLDataType.CLOB);
        List<String> texts = Stream.concat(KNOWN.stream(), random()).toList();
        try (Emulator emulator =
                        QueryService.start(QueryService.roomy().events(1).switches(switches));
                Limn limn = QueryService.open(emulator)) {
            limn.dsl().createTable(written).columns(text).execute();

            limn.dsl()
                    .insertInto(written)
                    .columns(text)
                    .valuesOfRows(texts.stream().map(DSL::row).toList())
                    .execute();

            assertThat(limn.dsl().select(text).from(written).fetch(text)).containsExactlyInAnyOrderElementsOf(texts);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void textsThatNoParameterCanBeDoToo(Switches switches) {
        // A driver cannot bind a zero.
        List<String> texts = Stream.concat(KNOWN.stream(), Stream.of("a\0b")).toList();
        try (Emulator emulator =
                        QueryService.start(QueryService.roomy().events(1).switches(switches));
                Limn limn = QueryService.open(emulator)) {
            assertThat(read(limn.dsl(), texts.stream().map(DSL::inline))).isEqualTo(texts);
            assertThat(read(limn.dsl(), texts.stream().map(HostileTextTest::key)))
                    .isEqualTo(texts);
            assertThat(read(limn.dsl(), texts.stream().map(HostileTextTest::channel)))
                    .isEqualTo(texts);
            assertThat(members(limn.dsl(), texts)).isEqualTo(texts);
            assertThat(limn.dsl().fetchCount(DSL.selectOne().where(DSL.and(equal(KNOWN)))))
                    .isOne();
            for (String text : List.of("it's \\' or 1=1 --", "${env:HOME}", "\"$$\" ünï 😀")) {
                assertThatThrownBy(() -> limn.dsl().fetchValue(QueryServiceDSL.raiseError(text)))
                        .hasStackTraceContaining(text);
            }
        }
    }

    private static Field<String> key(String text) {
        Field<Map<String, String>> map = DSL.field("map({0}, {0})", Nested.map(SQLDataType.VARCHAR), DSL.inline(text));
        return new MapField<>(map, value -> value).get(text);
    }

    private static Field<String> channel(String text) {
        Field<LocalDateTime> now = DSL.currentLocalDateTime();
        return QueryServiceDSL.attributionFirstTouch(now, text, DSL.inline(1)).over(DSL.orderBy(now)).NAME;
    }

    private static List<String> members(DSLContext dsl, List<String> texts) {
        Field<Opaque> struct =
                Nested.struct(texts.stream().map(text -> DSL.inline(1).as(text)).toArray(Field<?>[]::new));
        String json = dsl.fetchSingle(struct).value1().json().data();
        return List.copyOf(JsonParser.parseString(json).getAsJsonObject().keySet());
    }

    private static List<Condition> equal(List<String> texts) {
        return texts.stream().map(text -> DSL.inline(text).eq(DSL.val(text))).toList();
    }

    private static Stream<String> random() {
        Random random = new Random(SEED);
        return IntStream.range(0, 150)
                .mapToObj(i -> random.ints(random.nextInt(12), 0, SIGNS.length())
                        .mapToObj(at -> SIGNS.substring(at, at + 1))
                        .reduce("", String::concat));
    }

    private static List<?> read(DSLContext dsl, Stream<? extends Field<String>> texts) {
        List<? extends Field<String>> fields = texts.toList();
        return dsl.select(IntStream.range(0, fields.size())
                        .mapToObj(i -> fields.get(i).as("c" + i))
                        .toList())
                .fetchSingle()
                .intoList();
    }
}
