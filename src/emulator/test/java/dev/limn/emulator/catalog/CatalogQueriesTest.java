package dev.limn.emulator.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogQueriesTest {

    private static final Set<String> LAKE = Set.of("luma_midvalues", "pg_import", "version");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from pg_catalog.pg_class",
                "SELECT * FROM PG_CATALOG.PG_CLASS",
                "select * from pg_class",
                "select * from \"pg_class\"",
                "select 1 from (select oid from pg_type) t",
                "select 1 from luma_midvalues a, pg_type b",
                "select 1 from luma_midvalues a left join pg_type b on true",
                "with t as (select * from pg_namespace) select * from t",
                "(select oid from pg_class) union all select 1",
                "select * from information_schema.tables",
                "select table_name from \"information_schema\".\"tables\"",
                "select version()",
                "SELECT VERSION();",
                "select pg_catalog.version()",
                "select current_catalog",
                "select current_database() as \"database\", current_schema()",
                "select current_schema",
                "select current_user, session_user",
                "select (current_schemas(true))[1]",
                "select set_config('bytea_output', 'hex', false)",
                "select pg_backend_pid()",
                "select current_setting('server_version')",
                "select 'luma'::regclass",
                "select cast(1 as int), pg_catalog.pg_get_userbyid(10)",
                "/* pg */ select -- of the session\n current_database()",
                "select 'it\\'s', current_database()",
                "table pg_class",
            })
    void areForTheCatalog(String sql) {
        assertThat(CatalogQueries.concerns(sql, LAKE::contains)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-- select * from pg_class",
                "select 1",
                "select now()",
                "select 'pg_class', 'pg_catalog.pg_class'",
                "select * from luma_midvalues where name = 'select * from pg_class'",
                "select * from luma_midvalues where name = 'it\\'s from pg_class'",
                "select * from luma_midvalues -- join pg_class",
                "select * from luma_midvalues /* join pg_class */",
                "select * from pg_import",
                "select pg_class from luma_midvalues",
                "select pg_catalog from luma_midvalues",
                "select a.pg_type from luma_midvalues a",
                "select version from luma_midvalues",
                "select * from version",
                "select user, current_user from luma_midvalues",
                "select current_database(), count(*) from luma_midvalues",
                "select upper(current_database()), uuid()",
                "select pg_info.name from luma_midvalues",
                "insert into luma_midvalues select * from pg_class",
                "create table t as select * from pg_class",
                "set a = current_catalog",
                "show tables",
                "select extract(year from timestamp) from luma_midvalues",
                "select a is distinct from b from luma_midvalues",
                "select $$ from pg_class $$",
            })
    void areForTheLake(String sql) {
        assertThat(CatalogQueries.concerns(sql, LAKE::contains)).isFalse();
    }
}
