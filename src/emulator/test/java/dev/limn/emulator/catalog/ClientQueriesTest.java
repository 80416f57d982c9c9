package dev.limn.emulator.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientQueriesTest {

    private static final CatalogSession SESSION = SharedMirror.mirror().open(SharedMirror.login("prod", "clients"));

    private static String luma = "";
    private static String struct = "";

    @BeforeAll
    static void mirrorAdobesExamples() {
        SESSION.synchronize(1, Tables::all);
        luma = SharedMirror.query(SESSION, "select oid from pg_class where relname = 'luma_midvalues'")
                .get(0);
        struct = SharedMirror.query(SESSION, "select oid from pg_type where typname = 'device'")
                .get(0);
    }

    @AfterAll
    static void close() {
        SESSION.close();
    }

    static List<ClientQuery> queries() {
        return ClientQuery.all();
    }

    @ParameterizedTest
    @MethodSource("queries")
    @DisplayName("Each query of these clients is answered [meta, pgjdbc, cja-cv]")
    void answersEachQueryOfItsClients(ClientQuery query) {
        assertThatCode(() -> ask(query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void knowsEachQueryOfItsClientsForOneOfTheCatalog(ClientQuery query) {
        assertThat(CatalogQueries.concerns(query.sql(), table -> false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"psql-14", "psql-15"})
    @DisplayName("\\d lists tables and views of schema public, owned by postgres [writing, cja]")
    void listsTablesAndViewsOfPostgres(String psql) {
        assertThat(ask(psql, "\\d"))
                .containsExactly(
                        "public|every_scalar|table|postgres",
                        "public|final_subscription_test2|table|postgres",
                        "public|luma_midvalues|table|postgres",
                        "public|recent_events|view|postgres");
    }

    @ParameterizedTest
    @ValueSource(strings = {"psql-14", "psql-15"})
    @DisplayName("\\dt lists tables and \\dv views [meta]")
    void listsTablesAndViewsApart(String psql) {
        assertThat(ask(psql, "\\dt")).hasSize(3).noneMatch(row -> row.contains("recent_events"));
        assertThat(ask(psql, "\\dv")).containsExactly("public|recent_events|view|postgres");
    }

    @Test
    @DisplayName("\\d table has collation, nullable and default empty [writing]")
    void describesATableToPsql14() {
        assertThat(ask("psql-14", "\\d luma_midvalues")).containsExactly(luma + "|public|luma_midvalues");
        assertThat(ask("psql-14", "\\d luma_midvalues (2)")).containsExactly("0|r|f|f|f|f|f|f|f||");
        assertThat(ask("psql-14", "\\d luma_midvalues (3)"))
                .startsWith(
                        "_id|text|null|f|null||",
                        "timestamp|timestamp|null|f|null||",
                        "eventtype|text|null|f|null||",
                        "device|device|null|f|null||")
                .endsWith(
                        "productlistitems|anyarray|null|f|null||",
                        "segments|anyarray|null|f|null||",
                        "identitymap|anymap|null|f|null||");
        assertThat(ask("psql-14", "\\d luma_midvalues (4)")).isEmpty();
        assertThat(ask("psql-14", "\\d luma_midvalues (5)")).isEmpty();
    }

    @Test
    @DisplayName("\\d table has collation, nullable and default empty [writing]")
    void describesATableToPsql15() {
        assertThat(ask("psql-15", "\\d luma_midvalues (2)")).containsExactly("0|r|f|f|f|f|f|f|f||0||p");
        assertThat(ask("psql-15", "\\d luma_midvalues (3)"))
                .hasSize(13)
                .allMatch(row -> row.endsWith("|null|f|null||"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"psql-14", "psql-15"})
    @DisplayName("\\dT lists the types of structs [meta, nested]")
    void listsTypesOfStructs(String psql) {
        assertThat(ask(psql, "\\dT"))
                .contains(
                        "public|luma_midvalues_web|null",
                        "public|luma_midvalues__experience|null",
                        "public|web_webreferrer|null",
                        "public|final_subscription_test2__lumaservices3|null")
                .allMatch(row -> row.startsWith("public|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"psql-14", "psql-15"})
    @DisplayName("\\dn shows schema public, \\l the session's database [meta, cja]")
    void showsOneSchemaAndOneDatabase(String psql) {
        assertThat(ask(psql, "\\dn")).containsExactly("public|postgres");
        assertThat(ask(psql, "\\l")).singleElement().asString().startsWith("prod:clients|postgres|UTF8|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"psql-14", "psql-15"})
    @DisplayName("\\df, \\di, \\dm, \\ds and \\dE find nothing [meta]")
    void hasNoFunctionsAndIndexes(String psql) {
        assertThat(ask(psql, "\\df")).isEmpty();
        assertThat(ask(psql, "\\df+")).isEmpty();
        assertThat(ask(psql, "\\di")).isEmpty();
        assertThat(ask("psql-15", "\\dm")).isEmpty();
        assertThat(ask("psql-15", "\\ds")).isEmpty();
        assertThat(ask("psql-15", "\\dE")).isEmpty();
    }

    @Test
    @DisplayName("\\dS lists the catalog's own relations too, none of the emulator's [meta]")
    void listsSystemRelations() {
        assertThat(ask("psql-15", "\\dS"))
                .contains("pg_catalog|pg_class|table|postgres", "public|luma_midvalues|table|postgres")
                .noneMatch(row -> row.contains("qs_"));
    }

    @Test
    void completesNamesForPsql() {
        assertThat(ask("psql-14", "tab")).contains("luma_midvalues");
        assertThat(ask("psql-15", "tab (1)")).containsExactly("luma_midvalues|null");
    }

    @Test
    @DisplayName("\\d+ of a view shows no text of it")
    void hasNoDefinitionOfAView() {
        assertThat(SharedMirror.query(
                        SESSION,
                        "select pg_catalog.pg_get_viewdef(oid, true) from pg_catalog.pg_class"
                                + " where relname = 'recent_events'"))
                .containsExactly("null");
    }

    @Test
    @DisplayName("DatabaseMetaData.getTables finds tables and views [pgjdbc]")
    void answersGetTables() {
        assertThat(ask("pgjdbc-42.7.14", "getTables schema types"))
                .containsExactly("prod:clients|public|luma_midvalues|TABLE|null|||||");
        assertThat(ask("pgjdbc-42.7.14", "getTables"))
                .contains("prod:clients|public|recent_events|VIEW|null|||||")
                .noneMatch(row -> row.contains("qs_"));
    }

    @Test
    @DisplayName("DatabaseMetaData.getColumns finds columns in order [pgjdbc]")
    void answersGetColumns() {
        assertThat(ask("pgjdbc-42.7.14", "getColumns")).containsExactly("prod:clients");
        assertThat(ask("pgjdbc-42.7.14", "getColumns (2)"))
                .hasSize(13)
                .first()
                .asString()
                .isEqualTo("prod:clients|public|luma_midvalues|_id|25|f|-1|-1|-1|1|null|null|null|null|0|b");
    }

    @Test
    @DisplayName("A driver finds the name of a struct's type by its oid [pgjdbc]")
    void namesATypeByItsOid() {
        assertThat(ask("pgjdbc-42.7.14", "type of unknown oid")).containsExactly("t|public|device");
    }

    @Test
    @DisplayName("DatabaseMetaData finds no keys, and one catalog [pgjdbc]")
    void hasNoKeys() {
        assertThat(ask("pgjdbc-42.7.14", "getPrimaryKeys")).isEmpty();
        assertThat(ask("pgjdbc-42.7.14", "getImportedKeys (2)")).isEmpty();
        assertThat(ask("pgjdbc-42.7.14", "getIndexInfo")).isEmpty();
        assertThat(ask("pgjdbc-42.7.14", "getCatalogs")).containsExactly("prod:clients");
        assertThat(ask("pgjdbc-42.7.14", "getSchemas pattern")).containsExactly("public|prod:clients");
    }

    @Test
    @DisplayName("The query that Adobe publishes for notebooks lists tables [cja-cv]")
    void answersANotebook() {
        assertThat(ask("others", "a notebook's list of data views"))
                .containsExactly(
                        "public|every_scalar|table|postgres",
                        "public|luma_midvalues|table|postgres",
                        "public|recent_events|view|postgres");
    }

    @Test
    @DisplayName("R's dbListTables finds nothing [cja-cv, rpg]")
    void listsNothingToR() {
        assertThat(ask("others", "R's list of tables")).isEmpty();
    }

    private static List<String> ask(String client, String name) {
        return ask(ClientQuery.named(client, name));
    }

    private static List<String> ask(ClientQuery query) {
        return SharedMirror.query(
                SESSION,
                fill(query.sql()),
                query.types(),
                query.parameters().stream().map(ClientQueriesTest::fill).toList());
    }

    private static String fill(String text) {
        return text.replace("${oid}", luma).replace("${struct}", struct);
    }
}
