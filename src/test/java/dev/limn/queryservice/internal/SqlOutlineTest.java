package dev.limn.queryservice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlOutlineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a from t limit 10",
                "select a from t limit ?",
                "SELECT a FROM t LIMIT 0",
                "select a from t limit $1 offset 3",
                "select a from t offset ? rows fetch next ? rows only",
                "(select a from t) union all (select b from u) limit 5",
                "select 'it''s' from t limit 5",
                "select 'it\\'s' from t limit 5",
                "select a from t -- all of it (\n limit 5",
                "select a from t limit (? + 1)"
            })
    void findsLimits(String sql) {
        assertThat(SqlOutline.of(sql).isLimited()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a from t",
                "select a from (select a from t limit 10) as u",
                "with u as (select a from t limit 10) select a from u",
                "(select a from t limit 1) union all (select b from u limit 2)",
                "select 'limit 10' from t",
                "select \"limit\", 10 from t",
                "select `limit` 10 from t",
                "select t.limit 10 from t",
                "select limit, 10 from t",
                "select a from t limit all",
                "select a from t -- limit 10",
                "select a from t /* limit 10 */",
                "select 'unfinished limit 10",
                "select '\\",
                ""
            })
    void findsNoLimitWhereThereIsNone(String sql) {
        assertThat(SqlOutline.of(sql).isLimited()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "  -- why\n select 1",
                "with a as (select 1) select * from a",
                "values (1)",
                "(select 1) union (select 2)",
                "select replace(insert, 'a', 'b') as \"into\" from t"
            })
    void knowsQueries(String sql) {
        assertThat(SqlOutline.of(sql).isQuery()).isTrue();
        assertThat(SqlOutline.of(sql).isInteractive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t as select 1",
                "insert into t select 1",
                "with a as (select 1) insert into t select * from a",
                "select 1 into t",
                "drop table t",
                "$$ begin drop table t; end $$",
                "update t set a = 1"
            })
    void knowsWhatWrites(String sql) {
        assertThat(SqlOutline.of(sql).isHarmless()).isFalse();
        assertThat(SqlOutline.of(sql).isInteractive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"show tables", "SET auto_to_json=true", "fetch 10 from c", "close c", "explain select 1"})
    void knowsWhatIsAboutTheSession(String sql) {
        assertThat(SqlOutline.of(sql).isHarmless()).isTrue();
        assertThat(SqlOutline.of(sql).isQuery()).isFalse();
    }
}
