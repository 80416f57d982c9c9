package dev.limn.conformance.nested;

import static dev.limn.conformance.nested.Sample.Events.EVENTS;
import static dev.limn.queryservice.QueryServiceDSL.aggregate;
import static dev.limn.queryservice.QueryServiceDSL.arrayContains;
import static dev.limn.queryservice.QueryServiceDSL.arraySort;
import static dev.limn.queryservice.QueryServiceDSL.elementAt;
import static dev.limn.queryservice.QueryServiceDSL.exists;
import static dev.limn.queryservice.QueryServiceDSL.explode;
import static dev.limn.queryservice.QueryServiceDSL.filter;
import static dev.limn.queryservice.QueryServiceDSL.forall;
import static dev.limn.queryservice.QueryServiceDSL.lateralView;
import static dev.limn.queryservice.QueryServiceDSL.mapFilter;
import static dev.limn.queryservice.QueryServiceDSL.mapKeys;
import static dev.limn.queryservice.QueryServiceDSL.reduce;
import static dev.limn.queryservice.QueryServiceDSL.size;
import static dev.limn.queryservice.QueryServiceDSL.transform;
import static dev.limn.queryservice.QueryServiceDSL.transformKeys;
import static dev.limn.queryservice.QueryServiceDSL.transformValues;
import static dev.limn.queryservice.QueryServiceDSL.zipWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.upper;
import static org.jooq.impl.DSL.val;

import dev.limn.conformance.nested.Sample.Item;
import dev.limn.conformance.nested.Sample.ItemPath;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

/** Spark's functions take the arrays and maps of generated classes. */
class FunctionsTest extends Server {

    private <T> List<T> values(Field<T> field) {
        return dsl
                .select(field)
                .from(EVENTS)
                .orderBy(EVENTS._ID)
                .limit(100)
                .fetch(row -> Optional.ofNullable(row.value1()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private void same(Field<?> typed, String sql) {
        assertThat(values(typed).stream().map(FunctionsTest::text))
                .isNotEmpty()
                .isEqualTo(plain("SELECT " + sql + " AS n FROM (SELECT * FROM events ORDER BY _id LIMIT 100) WHERE "
                        + sql + " IS NOT NULL ORDER BY _id"));
    }

    private static String text(Object value) {
        return value instanceof Object[] array ? String.join(",", Arrays.asList((String[]) array)) : value.toString();
    }

    @Test
    void lambdasAreGivenElementsWithTheirMembers() {
        same(transform(EVENTS.ACME.TAGS, tag -> upper(tag)), "array_join(transform(_acme.tags, x -> upper(x)), ',')");
        same(
                transform(EVENTS.ITEMS, item -> item.SKU.concat("!")),
                "array_join(transform(productListItems, x -> concat(x.SKU, '!')), ',')");
        same(field(exists(EVENTS.ITEMS, item -> item.QUANTITY.gt(1))), "exists(productListItems, x -> x.quantity > 1)");
        same(field(forall(EVENTS.ITEMS, item -> item.QUANTITY.gt(1))), "forall(productListItems, x -> x.quantity > 1)");
        same(
                aggregate(EVENTS.ITEMS, val(0), (sum, item) -> sum.plus(coalesce(item.QUANTITY, val(0)))),
                "aggregate(productListItems, 0, (s, x) -> s + coalesce(x.quantity, 0))");
    }

    @Test
    void lambdasAreGivenPositionsToo() {
        same(
                transform(EVENTS.ITEMS, (item, index) -> item.SKU.concat(index.cast(SQLDataType.VARCHAR))),
                "array_join(transform(productListItems, (x, i) -> concat(x.SKU, i)), ',')");
        same(
                size(filter(EVENTS.ITEMS, (item, index) -> item.QUANTITY.gt(index))),
                "size(filter(productListItems, (x, i) -> x.quantity > i))");
    }

    @Test
    void elementsComeToOneValue() {
        Field<Integer> zero = val(0);
        same(
                aggregate(
                        EVENTS.ITEMS,
                        zero,
                        (sum, item) -> sum.plus(coalesce(item.QUANTITY, zero)),
                        sum -> sum.times(10)),
                "aggregate(productListItems, 0, (s, x) -> s + coalesce(x.quantity, 0), s -> s * 10)");
        same(
                reduce(EVENTS.ITEMS, zero, (sum, item) -> sum.plus(coalesce(item.QUANTITY, zero))),
                "reduce(productListItems, 0, (s, x) -> s + coalesce(x.quantity, 0))");
    }

    @Test
    void arraysAreZippedWithTheirMembers() {
        Field<String> none = val("none");
        same(
                zipWith(
                        EVENTS.ITEMS,
                        EVENTS.ACME.TAGS,
                        (item, tag) -> coalesce(item.SKU, none).concat(coalesce(tag, none))),
                "array_join(zip_with(productListItems, _acme.tags,"
                        + " (x, y) -> concat(coalesce(x.SKU, 'none'), coalesce(y, 'none'))), ',')");
    }

    @Test
    void whatIsSortedLeadsOn() {
        Field<Integer> zero = val(0);
        same(arraySort(EVENTS.ACME.TAGS).at(0), "array_sort(_acme.tags)[0]");
        same(
                arraySort(EVENTS.ITEMS, (a, b) -> coalesce(b.QUANTITY, zero).minus(coalesce(a.QUANTITY, zero)))
                        .at(0)
                        .QUANTITY,
                "array_max(transform(productListItems, x -> x.quantity))");
    }

    @Test
    void mapsAreTransformed() {
        same(
                mapKeys(transformKeys(EVENTS.ACME.SCORES, (key, score) -> upper(key))),
                "array_join(transform(map_keys(_acme.scores), x -> upper(x)), ',')");
        same(
                elementAt(transformValues(EVENTS.ACME.SCORES, (key, score) -> score.times(2.0)), "engagement"),
                "_acme.scores['engagement'] * 2");
        same(
                elementAt(transformValues(EVENTS.IDENTITYMAP, (key, identities) -> size(identities)), "ECID"),
                "size(identityMap['ECID'])");
    }

    @Test
    void whatIsFilteredLeadsOn() {
        same(
                filter(EVENTS.ITEMS, item -> item.QUANTITY.gt(1)).at(0).SKU,
                "filter(productListItems, x -> x.quantity > 1)[0].SKU");
        assertThat(values(filter(EVENTS.ITEMS, item -> item.QUANTITY.gt(1))))
                .anyMatch(items -> !items.isEmpty())
                .allMatch(items -> items.stream().allMatch(item -> Objects.requireNonNull(item.quantity()) > 1));
    }

    @Test
    void elementsAreThoseOfTheService() {
        same(elementAt(EVENTS.ACME.TAGS, 1), "_acme.tags[0]");
        same(elementAt(EVENTS.ACME.SCORES, "engagement"), "_acme.scores['engagement']");
        same(field(arrayContains(EVENTS.ACME.TAGS, "beta")), "array_contains(_acme.tags, 'beta')");
        same(
                field(arrayContains(EVENTS.ACME.TAGS, EVENTS.ACME.TAGS.at(1))),
                "array_contains(_acme.tags, _acme.tags[1])");
        same(size(EVENTS.ITEMS), "size(productListItems)");
        same(mapKeys(EVENTS.ACME.SCORES), "array_join(map_keys(_acme.scores), ',')");
        same(
                mapKeys(mapFilter(EVENTS.ACME.SCORES, (key, score) -> score.gt(0.5))),
                "array_join(map_keys(map_filter(_acme.scores, (k, v) -> v > 0.5)), ',')");
    }

    @Test
    void explodedElementsAreRecordsAndLeadOn() {
        var view = lateralView(explode(EVENTS.ITEMS)).as("t", "item");
        ItemPath item = EVENTS.ITEMS.element(view.VALUE);
        var rows = dsl.select(item, item.SKU).from(EVENTS).crossJoin(view).fetch();
        List<Item> selected = dsl.select(explode(EVENTS.ITEMS)).from(EVENTS).fetch(row -> row.value1());

        assertThat(rows)
                .isNotEmpty()
                .allMatch(row -> Objects.equals(row.value1().sku(), row.value2()));
        assertThat(selected).hasSameSizeAs(rows).containsExactlyInAnyOrderElementsOf(rows.map(row -> row.value1()));
        assertThat(plain("SELECT sum(greatest(size(productListItems), 0)) AS n FROM events"))
                .containsExactly(String.valueOf(rows.size()));
    }
}
