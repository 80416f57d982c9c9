package dev.limn.conformance.nested;

import static dev.limn.conformance.nested.Sample.Events.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.limn.conformance.nested.Sample.Identity;
import dev.limn.conformance.nested.Sample.Page;
import dev.limn.conformance.nested.Sample.PageViews;
import dev.limn.conformance.nested.Sample.Web;
import dev.limn.queryservice.nested.Nested;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Structs, arrays and maps come as records, lists and maps, and go as such. */
class ValuesTest extends Server {

    record Leaf(
            @Nullable LocalDate day,
            @Nullable LocalDateTime moment,
            @Nullable BigDecimal price,
            @Nullable Long big,
            @Nullable Boolean flag,
            @Nullable Map<String, List<String>> texts) {}

    record Deep(@Nullable List<Map<String, Leaf>> leaves) {}

    record Named(Web site, String title) {}

    @Test
    void wholeStructsAreRecords() {
        assertThat(dsl.select(EVENTS.WEB).from(EVENTS).orderBy(EVENTS._ID).limit(50).fetch(EVENTS.WEB).stream()
                        .map(web -> web == null || web.page() == null
                                ? "null"
                                : String.valueOf(web.page().name())))
                .anyMatch(each -> !each.equals("null"))
                .isEqualTo(plain("SELECT web.webPageDetails.name AS n FROM events ORDER BY _id LIMIT 50"));
    }

    @Test
    void wholeMapsAreMapsOfLists() {
        Map<String, List<Identity>> map = Objects.requireNonNull(dsl.select(EVENTS.IDENTITYMAP)
                .from(EVENTS)
                .where(EVENTS.IDENTITYMAP.get("ECID").at(0).ID.isNotNull())
                .orderBy(EVENTS._ID)
                .limit(1)
                .fetchSingle(EVENTS.IDENTITYMAP));

        assertThat(List.of(String.valueOf(
                        Objects.requireNonNull(map.get("ECID")).getFirst().id())))
                .isEqualTo(plain("SELECT identityMap['ECID'][0].id AS n FROM events WHERE identityMap['ECID'][0].id"
                        + " IS NOT NULL ORDER BY _id LIMIT 1"));
    }

    @Test
    void rowsOfTheWholeTableHaveThem() {
        var row = dsl.selectFrom(EVENTS)
                .where(EVENTS.WEB.WEBPAGEDETAILS.NAME.isNotNull())
                .and(EVENTS.ITEMS.at(0).SKU.isNotNull())
                .orderBy(EVENTS._ID)
                .limit(1)
                .fetchSingle();

        assertThat(row.get(EVENTS.WEB).page()).isNotNull();
        assertThat(row.get(EVENTS.IDENTITYMAP)).isNotNull();
        assertThat(row.get(EVENTS.ITEMS)).first().matches(item -> item.sku() != null);
    }

    @Test
    void recordsTakeThemByMappingAndByClass() {
        var query = dsl.select(EVENTS.WEB.as("site"), EVENTS.WEB.WEBPAGEDETAILS.NAME.as("title"))
                .from(EVENTS)
                .where(EVENTS.WEB.WEBPAGEDETAILS.NAME.isNotNull())
                .orderBy(EVENTS._ID)
                .limit(5);

        assertThat(query.fetch(mapping(Named::new)))
                .hasSize(5)
                .isEqualTo(query.fetchInto(Named.class))
                .allMatch(named -> named.title().equals(named.site().title()));
    }

    @Test
    void unionsAreFetchedAsTheirPartsAre() {
        var some = dsl.select(EVENTS.WEB).from(EVENTS).where(EVENTS.WEB.isNotNull());

        assertThat(some.unionAll(select(EVENTS.WEB).from(EVENTS).where(EVENTS.WEB.isNotNull()))
                        .limit(5)
                        .fetch())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.value1()).isNotNull());
    }

    @Test
    void anAliasOfTheUsersWins() {
        var row = dsl.select(EVENTS.WEB.as("w"), EVENTS.WEB.WEBPAGEDETAILS.NAME.as("n"))
                .from(EVENTS)
                .where(EVENTS.WEB.WEBPAGEDETAILS.NAME.isNotNull())
                .limit(1)
                .fetchSingle();

        assertThat(Arrays.stream(row.fields()).map(Field::getName)).containsExactly("w", "n");
        assertThat(row.value1().title()).isEqualTo(row.value2());
    }

    private <T> void returns(T written, DataType<T> type) {
        assertThat(dsl.select(val(written, type).as("w")).fetchSingle().value1())
                .isEqualTo(written);
        assertThat(dsl.select(inline(written, type).as("w")).fetchSingle().value1())
                .isEqualTo(written);
    }

    @Test
    void valuesAreReadAsTheyWereWritten() {
        for (String text : List.of("it's \\ \"ü\" 😀", "a\nb\t?", "$1 $$ -- /* {0} :x", "", "`'' \\' \\u0041")) {
            returns(new Web(new Page(text, new PageViews(1e300), null)), Nested.type(Web.class));
        }
        returns(new Web(new Page(null, new PageViews(Double.NaN), null)), Nested.type(Web.class));
        returns(new Web(null), Nested.type(Web.class));
    }

    @Test
    @SuppressWarnings("NullAway") // the server's lists and maps hold nulls
    void emptyListsAndMapsStayEmpty() {
        Map<String, Integer> withNull = new HashMap<>();
        withNull.put("it's", null);
        returns(List.of(), Nested.list(SQLDataType.CLOB));
        returns(Map.of(), Nested.map(SQLDataType.INTEGER));
        returns(withNull, Nested.map(SQLDataType.INTEGER));
        returns(Collections.<String>singletonList(null), Nested.list(SQLDataType.CLOB));
    }

    @Test
    void datesAndDecimalsComeThroughAnyDepth() {
        Leaf leaf = new Leaf(
                LocalDate.of(1969, 2, 28),
                LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123_000_000),
                new BigDecimal("12345678901234567.12"),
                Long.MAX_VALUE,
                false,
                Map.of("ü", List.of("'", "\\")));

        List<Deep> read = dsl.select(val(new Deep(List.of(Map.of("a", leaf), Map.of())), Nested.type(Deep.class))
                        .as("d"))
                .fetch(row -> row.value1());

        List<Map<String, Leaf>> leaves = Objects.requireNonNull(read.getFirst().leaves());
        assertThat(leaves).hasSize(2).last().isEqualTo(Map.of());
        assertThat(leaves.getFirst().get("a"))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(leaf);
    }

    @Test
    void whatNobodyKnowsIsJson() {
        var any = Nested.opaque(field(name("events", "identitymap"), Nested.OPAQUE));
        Field<String> id = any.get("ECID").at(0).get("id").typed(SQLDataType.CLOB);
        var row =
                dsl.select(any, id).from(EVENTS).where(id.isNotNull()).limit(1).fetchSingle();

        assertThat(Objects.requireNonNull(row.value1()).json().data())
                .contains("\"ECID\":[{")
                .contains(row.value2());
    }

    @Test
    void aSessionThatWritesJsonByItselfChangesNothing() {
        var query = dsl.select(EVENTS.WEB, EVENTS.ACME.TAGS, EVENTS.WEB.WEBPAGEDETAILS.NAME)
                .from(EVENTS)
                .orderBy(EVENTS._ID)
                .limit(20);
        var before = query.fetch();
        dsl.execute("set auto_to_json=true");

        assertThat(query.fetch()).isEqualTo(before);
        assertThat(plain("select web from events where web.webPageDetails is not null limit 1"))
                .allMatch(text -> text.startsWith("{"));
    }

    @Test
    void anAsteriskSaysWhatToDo() {
        assertThatThrownBy(() -> dsl.select(asterisk())
                        .from(EVENTS)
                        .where(EVENTS.WEB.isNotNull())
                        .limit(1)
                        .fetch())
                .hasStackTraceContaining("name the columns rather than *");
    }
}
