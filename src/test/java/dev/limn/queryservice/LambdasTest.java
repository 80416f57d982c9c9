package dev.limn.queryservice;

import static dev.limn.queryservice.Hits.HITS;
import static dev.limn.queryservice.QueryServiceDSL.aggregate;
import static dev.limn.queryservice.QueryServiceDSL.approxCountDistinct;
import static dev.limn.queryservice.QueryServiceDSL.arrayContains;
import static dev.limn.queryservice.QueryServiceDSL.arraySort;
import static dev.limn.queryservice.QueryServiceDSL.collectList;
import static dev.limn.queryservice.QueryServiceDSL.elementAt;
import static dev.limn.queryservice.QueryServiceDSL.exists;
import static dev.limn.queryservice.QueryServiceDSL.filter;
import static dev.limn.queryservice.QueryServiceDSL.hllBuildAgg;
import static dev.limn.queryservice.QueryServiceDSL.mapFilter;
import static dev.limn.queryservice.QueryServiceDSL.percentileApprox;
import static dev.limn.queryservice.QueryServiceDSL.transform;
import static dev.limn.queryservice.QueryServiceDSL.transformValues;
import static dev.limn.queryservice.QueryServiceDSL.zipWith;
import static dev.limn.queryservice.Rendering.postgresql;
import static dev.limn.queryservice.Rendering.queryService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.upper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.exception.SQLDialectNotSupportedException;
import org.junit.jupiter.api.Test;

class LambdasTest {

    @Test
    void nameTheirVariables() {
        assertThat(sql(transform(HITS.TAGS, tag -> upper(tag))))
                .isEqualTo("transform(\"hits\".\"tags\", limn1 -> upper(limn1))");
        assertThat(sql(filter(HITS.TAGS, (tag, index) -> index.gt(inline(0)))))
                .isEqualTo("filter(\"hits\".\"tags\", (limn1, limn2) -> limn2 > 0)");
        assertThat(sql(exists(HITS.TAGS, tag -> tag.eq(inline("a")))))
                .isEqualTo("exists(\"hits\".\"tags\", limn1 -> limn1 = 'a')");
        assertThat(sql(mapFilter(HITS.SCORES, (key, value) -> value.gt(inline(1)))))
                .isEqualTo("map_filter(\"hits\".\"scores\", (limn1, limn2) -> limn2 > 1)");
    }

    @Test
    void nestWithoutHidingEachOther() {
        Field<String[][]> pairs = transform(HITS.TAGS, a -> transform(HITS.TAGS, b -> a.concat(b)));
        Field<Integer> sum = aggregate(
                zipWith(HITS.TAGS, HITS.TAGS, (a, b) -> length(a)),
                inline(0),
                (all, each) -> all.plus(each),
                all -> all.times(inline(2)));

        assertThat(sql(pairs))
                .isEqualTo("transform(\"hits\".\"tags\", limn1 -> transform(\"hits\".\"tags\","
                        + " limn2 -> (limn1 || limn2)))");
        assertThat(sql(sum))
                .isEqualTo(
                        "aggregate(zip_with(\"hits\".\"tags\", \"hits\".\"tags\", (limn1, limn2) -> char_length(limn1)),"
                                + " 0, (limn1, limn2) -> (limn1 + limn2), limn1 -> (limn1 * 2))");
    }

    @Test
    void areTheSameTextEachTime() {
        Field<String[]> upper = transform(HITS.TAGS, tag -> upper(tag));

        assertThat(sql(select(upper, upper).from(HITS)))
                .isEqualTo(
                        "select to_json(transform(\"hits\".\"tags\", limn1 -> upper(limn1))) as \"transform\","
                                + " to_json(transform(\"hits\".\"tags\", limn1 -> upper(limn1))) as \"transform\" from \"hits\"");
    }

    @Test
    void keepTheirVariablesWithin() {
        List<Field<String>> escaped = new ArrayList<>();
        transform(HITS.TAGS, tag -> {
            escaped.add(tag);
            return tag;
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> sql(escaped.getFirst()))
                .withMessageContaining("outside of it");
    }

    @Test
    void typesFollowTheLambda() {
        Field<Integer[]> lengths = transform(HITS.TAGS, tag -> length(tag));

        assertThat(lengths.getType()).isEqualTo(Integer[].class);
        assertThat(elementAt(lengths, 1).getType()).isEqualTo(Integer.class);
        assertThat(elementAt(transformValues(HITS.SCORES, (key, value) -> key), "a")
                        .getType())
                .isEqualTo(String.class);
        assertThat(arraySort(HITS.TAGS).getType()).isEqualTo(String[].class);
    }

    @Test
    void valuesAreParameters() {
        assertThat(sql(arrayContains(HITS.TAGS, "it's"))).isEqualTo("array_contains(\"hits\".\"tags\", ?)");
        assertThat(sql(elementAt(HITS.SCORES, "a"))).isEqualTo("element_at(\"hits\".\"scores\", ?)");
    }

    @Test
    void aggregatesAreJooqs() {
        assertThat(sql(collectList(HITS.ID).filterWhere(HITS.ID.isNotNull())))
                .isEqualTo("collect_list(\"hits\".\"id\") filter (where \"hits\".\"id\" is not null)");
        assertThat(sql(approxCountDistinct(HITS.ID, 0.05).over()))
                .isEqualTo("approx_count_distinct(\"hits\".\"id\", 0.05) over ()");
        assertThat(sql(percentileApprox(HITS.ID, 0.5, 100))).isEqualTo("percentile_approx(\"hits\".\"id\", 0.5, 100)");
        assertThatThrownBy(() -> postgresql().render(hllBuildAgg(HITS.ID)))
                .isInstanceOf(SQLDialectNotSupportedException.class);
    }

    @Test
    void arraysAndMapsAreMadeOfParameters() {
        assertThat(queryService().renderInlined(HITS.TAGS.eq(new String[] {"it's"})))
                .isEqualTo("\"hits\".\"tags\" = cast(array(cast('it\\u0027s' as string)) as array<string>)");
        assertThat(queryService().renderInlined(HITS.SCORES.eq(Map.of("a", 1))))
                .isEqualTo("\"hits\".\"scores\" ="
                        + " cast(map(cast('a' as string), cast(1 as int)) as map<string, int>)");
    }

    @Test
    void areNotSentToOtherServers() {
        assertThatThrownBy(() -> postgresql().render(transform(HITS.TAGS, tag -> upper(tag))))
                .isInstanceOf(SQLDialectNotSupportedException.class)
                .hasMessageStartingWith("transform is SQL of Query Service only");
    }

    private static String sql(QueryPart part) {
        return queryService().render(part);
    }
}
