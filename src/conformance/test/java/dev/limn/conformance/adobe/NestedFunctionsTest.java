package dev.limn.conformance.adobe;

import static dev.limn.conformance.adobe.Events.EVENTS;
import static dev.limn.queryservice.QueryServiceDSL.aggregate;
import static dev.limn.queryservice.QueryServiceDSL.arrayContains;
import static dev.limn.queryservice.QueryServiceDSL.arraySort;
import static dev.limn.queryservice.QueryServiceDSL.elementAt;
import static dev.limn.queryservice.QueryServiceDSL.exists;
import static dev.limn.queryservice.QueryServiceDSL.filter;
import static dev.limn.queryservice.QueryServiceDSL.forall;
import static dev.limn.queryservice.QueryServiceDSL.mapConcat;
import static dev.limn.queryservice.QueryServiceDSL.mapFilter;
import static dev.limn.queryservice.QueryServiceDSL.mapFromArrays;
import static dev.limn.queryservice.QueryServiceDSL.mapKeys;
import static dev.limn.queryservice.QueryServiceDSL.mapValues;
import static dev.limn.queryservice.QueryServiceDSL.reduce;
import static dev.limn.queryservice.QueryServiceDSL.sequence;
import static dev.limn.queryservice.QueryServiceDSL.size;
import static dev.limn.queryservice.QueryServiceDSL.transform;
import static dev.limn.queryservice.QueryServiceDSL.transformKeys;
import static dev.limn.queryservice.QueryServiceDSL.transformValues;
import static dev.limn.queryservice.QueryServiceDSL.zipWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.upper;
import static org.jooq.impl.DSL.val;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.conformance.Sql;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class NestedFunctionsTest {

    @AutoClose
    private final Limn limn = QueryService.open(QueryService.shared());

    private final Field<String[]> tags = EVENTS.tags();
    private final Field<Map<String, Double>> scores = EVENTS.scores();
    private final Map<String, Field<?>> expressions = new LinkedHashMap<>();

    @Test
    void lambdasGiveWhatTheServiceDoes() throws SQLException {
        expect(field(exists(tags, tag -> tag.eq("beta"))), "exists(_acme.tags, x -> x = 'beta')");
        expect(field(forall(tags, tag -> tag.ne("beta"))), "forall(_acme.tags, x -> x <> 'beta')");
        expect(
                aggregate(tags, val(0), (sum, tag) -> sum.plus(length(tag))),
                "aggregate(_acme.tags, 0, (s, x) -> s + length(x))");
        expect(
                aggregate(tags, val(0), (sum, tag) -> sum.plus(1), sum -> sum.times(10)),
                "aggregate(_acme.tags, 0, (s, x) -> s + 1, s -> s * 10)");
        expect(reduce(tags, val(0), (sum, tag) -> sum.plus(1)), "reduce(_acme.tags, 0, (s, x) -> s + 1)");
        expect(
                elementAt(transform(tags, tag -> transform(tags, other -> tag.concat(other))), 1),
                "to_json(transform(_acme.tags, x -> transform(_acme.tags, y -> concat(x, y)))[0])");
        expect(size(filter(tags, (tag, index) -> index.gt(0))), "size(filter(_acme.tags, (x, i) -> i > 0))");
        agree();
    }

    @Test
    void arraysComeAsArrays() throws SQLException {
        expect(tags, "to_json(_acme.tags)");
        expect(transform(tags, tag -> upper(tag)), "to_json(transform(_acme.tags, x -> upper(x)))");
        expect(transform(tags, (tag, index) -> index), "to_json(transform(_acme.tags, (x, i) -> i))");
        expect(filter(tags, tag -> tag.ne("vip")), "to_json(filter(_acme.tags, x -> x <> 'vip'))");
        expect(
                zipWith(tags, sequence(1, 3), (tag, n) -> n),
                "to_json(zip_with(_acme.tags, sequence(1, 3), (x, y) -> y))");
        expect(arraySort(tags), "to_json(array_sort(_acme.tags))");
        expect(
                arraySort(tags, (a, b) -> length(b).minus(length(a))),
                "to_json(array_sort(_acme.tags, (a, b) -> length(b) - length(a)))");
        expect(sequence(inline(5), inline(1), inline(-2)), "to_json(sequence(5, 1, -2))");
        agree();
    }

    @Test
    void elementsAreThoseOfTheService() throws SQLException {
        expect(elementAt(tags, 1), "element_at(_acme.tags, 1)");
        expect(size(tags), "size(_acme.tags)");
        expect(field(arrayContains(tags, "beta")), "array_contains(_acme.tags, 'beta')");
        expect(elementAt(scores, "engagement"), "element_at(_acme.scores, 'engagement')");
        agree();
    }

    @Test
    void mapsComeAsMaps() throws SQLException {
        expect(scores, "to_json(_acme.scores)");
        expect(
                mapFilter(scores, (key, score) -> score.gt(0.5)),
                "to_json(map_filter(_acme.scores, (k, v) -> v > 0.5))");
        expect(
                transformKeys(scores, (key, score) -> upper(key)),
                "to_json(transform_keys(_acme.scores, (k, v) -> upper(k)))");
        expect(
                transformValues(scores, (key, score) -> length(key)),
                "to_json(transform_values(_acme.scores, (k, v) -> length(k)))");
        expect(mapKeys(scores), "to_json(map_keys(_acme.scores))");
        expect(mapValues(scores), "to_json(map_values(_acme.scores))");
        expect(
                mapFromArrays(mapKeys(scores), mapKeys(scores)),
                "to_json(map_from_arrays(map_keys(_acme.scores), map_keys(_acme.scores)))");
        expect(
                mapConcat(scores, transformKeys(scores, (key, score) -> upper(key))),
                "to_json(map_concat(_acme.scores, transform_keys(_acme.scores, (k, v) -> upper(k))))");
        agree();
    }

    private void expect(Field<?> typed, String sql) {
        expressions.put(sql, typed);
    }

    /** All of them, for each event; what comes as JSON is compared as such. */
    private void agree() throws SQLException {
        List<List<@Nullable String>> typed = limn.dsl()
                .select(expressions.values())
                .from(EVENTS)
                .orderBy(EVENTS.TIMESTAMP, EVENTS.ID)
                .fetch(row -> Arrays.stream(row.intoArray()).map(Json::text).toList());

        assertThat(typed)
                .hasSize(2_000)
                .anyMatch(row -> !row.contains(null))
                .isEqualTo(Sql.rows(
                        limn,
                        "SELECT " + String.join(", ", expressions.keySet()) + " FROM events ORDER BY timestamp, _id"));
    }
}
