package dev.limn.emulator.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayRewriterTest {

    private final OverlayRewriter rewriter = new OverlayRewriter(
            new Overlay(Set.of("pg_class", "pg_type"), Set.of("version", "current_database", "current_catalog")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            select * from pg_catalog.pg_class                 | select * from qs_catalog.pg_class
            select * from PG_CATALOG . Pg_Class c             | select * from qs_catalog . Pg_Class c
            select * from "pg_catalog"."pg_class"             | select * from qs_catalog."pg_class"
            select * from pg_class c, pg_type                 | select * from qs_catalog.pg_class c, qs_catalog.pg_type
            select * from a join pg_class using (x)           | select * from a join qs_catalog.pg_class using (x)
            select * from (pg_class c join pg_type t on true) | select * from (qs_catalog.pg_class c join qs_catalog.pg_type t on true)
            select pg_type.oid from pg_catalog.pg_type        | select pg_type.oid from qs_catalog.pg_type
            select pg_catalog.pg_type.oid from pg_catalog.pg_type | select qs_catalog.pg_type.oid from qs_catalog.pg_type
            select 'pg_class'::regclass from pg_class         | select 'pg_class'::regclass from qs_catalog.pg_class
            select version(), pg_catalog.version()            | select qs_catalog.version(), qs_catalog.version()
            select current_catalog                            | select qs_catalog.current_catalog()
            select current_database() as current_catalog      | select qs_catalog.current_database() as current_catalog
            select * from information_schema.tables           | select * from qs_information_schema.tables
            """)
    void leadsToTheOverlay(String sql, String rewritten) {
        assertThat(rewrite(sql)).isEqualTo(rewritten);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from pg_catalog.pg_index",
                "select 'pg_catalog.pg_class', E'it\\'s from pg_catalog.pg_class', $$pg_catalog.pg_class$$",
                "select 1 -- from pg_catalog.pg_class",
                "select 1 /* from /* nested */ pg_catalog.pg_class */",
                "select x::pg_catalog.regclass, x operator(pg_catalog.~) 'x'",
                "select pg_catalog.pg_table_is_visible(1)",
                "select version, pg_class, a.pg_class from t",
                "select extract(year from pg_class_year) from t",
                "select information_schema._pg_expandarray(x) from t",
                "select public.version(), \"Version\"() from public.pg_class",
                "select 'open from pg_catalog.pg_class",
            })
    void leavesTheRestAsItIs(String sql) {
        assertThat(rewrite(sql)).isEqualTo(sql);
    }

    private String rewrite(String sql) {
        return rewriter.rewrite(sql, SqlScanner.postgres(sql));
    }
}
