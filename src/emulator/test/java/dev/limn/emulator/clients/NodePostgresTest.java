package dev.limn.emulator.clients;

import static dev.limn.emulator.clients.NodePostgres.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.clients.NodePostgres.Query;
import dev.limn.emulator.testing.Psql;
import dev.limn.emulator.testing.RunningEmulator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What node-postgres makes of the emulator's answers. */
class NodePostgresTest {

    private static final String NESTED = """
            select _id, productListItems, identityMap, commerce from events
            where commerce.purchases.value = 1 order by timestamp, _id limit 1
            """;

    private final Emulator emulator = RunningEmulator.shared();

    @Test
    @DisplayName("TLS is verified against the emulator's authority, by default against the public ones [ssl]")
    void verifiesTheCertificate() throws Exception {
        assertThat(rows(answer(query("select 1 as one")))).isEqualTo("[{\"one\":1}]");
        assertThat(code(node().with("ssl", true).run(query("select 1")).get(0))).isEqualTo("SELF_SIGNED_CERT_IN_CHAIN");
        assertThat(code(node().with("ssl", false).run(query("select 1")).get(0)))
                .isEqualTo("28000");
    }

    @Test
    void takesTheLineOfTheCredentialsFile() throws Exception {
        NodePostgres node = NodePostgres.to(Map.of("connectionString", Psql.credentials(emulator)));

        assertThat(rows(node.run(query("select current_database() as name")).get(0)))
                .isEqualTo("[{\"name\":\"prod:all\"}]");
    }

    @ParameterizedTest
    @CsvSource({"password,short,28P01", "database,prod:nothing,42P12", "database,prod:all%3FFLATTEN,42P12"})
    @DisplayName("Refused at the door: 28P01 a bad password, 42P12 no tables for use [faq, cja-cv]")
    void tellsWhyItIsRefused(String option, String value, String code) throws Exception {
        assertThat(code(node().with(option, value).run(query("select 1")).get(0)))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("?FLATTEN in the database's name makes leaves columns [flatten]")
    void flattens() throws Exception {
        JsonObject answer = NodePostgres.to(emulator, "prod:all?FLATTEN")
                .run(query("select \"commerce.order.priceTotal\" from events limit 1"))
                .get(0);

        assertThat(result(answer).get("fields")).hasToString("[[\"commerce.order.priceTotal\",701]]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("Scalars have PostgreSQL's types, in text and in binary form [syntax]")
    void parsesTypes(boolean binary) throws Exception {
        JsonObject result = result(answer(query("""
                select 1 as i, cast(2 as bigint) as l, cast(3 as smallint) as s, 1.5D as d, cast(2.5 as float) as f,
                    1.50 as m, true as b, null as n, 'é' as t, date '2022-09-02' as day,
                    timestamp '2022-09-02 19:47:14.5' as ts, cast('a' as binary) as bin
                """).with("binary", binary)));

        assertThat(result.get("fields"))
                .hasToString("[[\"i\",23],[\"l\",20],[\"s\",21],[\"d\",701],[\"f\",700],[\"m\",1700],[\"b\",16],"
                        + "[\"n\",25],[\"t\",25],[\"day\",1082],[\"ts\",1114],[\"bin\",17]]");
        assertThat(result.get("kinds"))
                .hasToString("[\"number\",\"string\",\"number\",\"number\",\"number\",\"string\",\"boolean\","
                        + "\"null\",\"string\",\"Date\",\"Date\",\"Buffer\"]");
        assertThat(result.get("rows"))
                .hasToString("[{\"i\":1,\"l\":\"2\",\"s\":3,\"d\":1.5,\"f\":2.5,\"m\":\"1.50\",\"b\":true,\"n\":null,"
                        + "\"t\":\"é\",\"day\":\"2022-09-02T00:00:00.000Z\",\"ts\":\"2022-09-02T19:47:14.500Z\","
                        + "\"bin\":{\"type\":\"Buffer\",\"data\":[97]}}]");
    }

    @Test
    @DisplayName("Parameters are values, whatever is in them [gb, geo]")
    void bindsParameters() throws Exception {
        Map<String, String> date = Map.of("date", "2022-09-02T19:47:14.123Z");

        assertThat(rows(answer(query(
                        "select $1 as t, $2::int4 as n, $3::bool as b, $4 as none, $5::timestamp as ts",
                        "it's \\ ; $1 \"x\" ' or 1=1",
                        5,
                        true,
                        null,
                        date))))
                .isEqualTo("[{\"t\":\"it's \\\\ ; $1 \\\"x\\\" ' or 1=1\",\"n\":5,\"b\":true,\"none\":null,"
                        + "\"ts\":\"2022-09-02T19:47:14.123Z\"}]");
    }

    @Test
    @DisplayName("Parameters compare with columns of every type")
    void comparesParameters() throws Exception {
        String where = " from events where eventType = %s and device.screenHeight > %s and timestamp >= %s"
                + " and _acme.signedIn = %s";
        String select = "select count(*) as n" + where + " union all select count(*)"
                + where.formatted("'commerce.purchases'", "0", "timestamp '2020-01-01 00:00:00'", "true");

        JsonObject answer = answer(query(
                select.replaceFirst("%s", "\\$1")
                        .replaceFirst("%s", "\\$2")
                        .replaceFirst("%s", "\\$3")
                        .replaceFirst("%s", "\\$4"),
                "commerce.purchases",
                0,
                Map.of("date", "2020-01-01T00:00:00Z"),
                true));

        List<String> counts = cells(answer, "n");
        assertThat(counts.get(0)).isNotEqualTo("0").isEqualTo(counts.get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "selec;42601",
                "select * from no_such_table;42P01",
                "select no_such_column from events;58000",
                "select _id from events limit 100001;53400",
                "drop table events;42501",
                "delete from events;0A000"
            })
    @DisplayName("An error's code is the FAQ's SQLSTATE, in the simple and in the extended protocol [faq, faq-old]")
    void tellsTheSqlState(String sql, String code) throws Exception {
        List<JsonObject> answers =
                node().run(query(sql), query(sql).with("queryMode", "extended"), query("select 1 as still_there"));

        assertThat(answers.subList(0, 2)).extracting(NodePostgresTest::code).containsExactly(code, code);
        assertThat(rows(answers.get(2))).isEqualTo("[{\"still_there\":1}]");
    }

    @Test
    @DisplayName("A limit that is a parameter counts too: above 100,000 is refused, 0 is none [faq, writing]")
    void boundLimitsCount() throws Exception {
        String sql = "select id from range(50003) limit $1";

        List<JsonObject> answers = node().run(query(sql, 100_001), query(sql, 2), query(sql, 0));

        assertThat(code(answers.get(0))).isEqualTo("53400");
        assertThat(count(answers.get(1))).isEqualTo(2);
        assertThat(count(answers.get(2))).isEqualTo(50_003);
    }

    @Test
    @DisplayName("50,000 rows without a limit, all of them with LIMIT 0 [writing, faq]")
    void capsRows() throws Exception {
        List<JsonObject> answers =
                node().run(query("select id from range(50003)"), query("select id from range(50003) limit 0"));

        assertThat(answers).extracting(NodePostgresTest::count).containsExactly(50_000, 50_003);
    }

    @Test
    @DisplayName("pg-cursor reads in portions, each an Execute with a row limit")
    void readsInPortions() throws Exception {
        List<JsonObject> answers = node().run(
                        query("select id from range(7) order by id").with("portion", 3),
                        query("select $1 as x", "a").with("portion", 1),
                        query("select no_such_column from events").with("portion", 1));

        assertThat(answers.get(0).get("batches"))
                .hasToString("[[{\"id\":\"0\"},{\"id\":\"1\"},{\"id\":\"2\"}],"
                        + "[{\"id\":\"3\"},{\"id\":\"4\"},{\"id\":\"5\"}],[{\"id\":\"6\"}]]");
        assertThat(answers.get(1).get("batches")).hasToString("[[{\"x\":\"a\"}]]");
        assertThat(code(answers.get(2))).isEqualTo("58000");
    }

    @Test
    @DisplayName("A named statement is parsed once and bound again")
    void keepsNamedStatements() throws Exception {
        List<JsonObject> answers = node().run(
                        query("select $1 as x", "a").with("name", "echo"),
                        query("select $1 as x", "b").with("name", "echo"));

        assertThat(answers).extracting(NodePostgresTest::rows).containsExactly("[{\"x\":\"a\"}]", "[{\"x\":\"b\"}]");
    }

    @Test
    @DisplayName("Several statements give several results, each with its tag [editor-app]")
    void givesAllResults() throws Exception {
        List<JsonElement> results = answer(query("select 1 as a; set x.y = 'z'; select 2 as b"))
                .getAsJsonArray("results")
                .asList();

        assertThat(results)
                .extracting(each -> each.getAsJsonObject().get("command").getAsString())
                .containsExactly("SELECT", "SET", "SELECT");
    }

    @Test
    @DisplayName("Columns of one name collapse in objects, and are all there in arrays [editor-app]")
    void keepsColumnsOfOneName() throws Exception {
        String sql = "select 1 as a, 2 as a";

        List<JsonObject> answers = node().run(query(sql), query(sql).with("rowMode", "array"));

        assertThat(answers).extracting(NodePostgresTest::rows).containsExactly("[{\"a\":2}]", "[[1,2]]");
    }

    @Test
    @DisplayName("Nested values are text: tuples, braces, arrows [writing, syntax]")
    void givesNestedValuesAsText() throws Exception {
        JsonObject row = row(answer(query(NESTED)));

        assertThat(row.get("productListItems").getAsString()).matches("\\{\\(.+\\)(, ?\\(.+\\))*}");
        assertThat(row.get("identityMap").getAsString()).matches("\\[.*ECID -> \"\\{\\(\\d{38},.+\\)}\".*]");
        assertThat(row.get("commerce").getAsString()).matches("\\(NULL,NULL,NULL,\"\\(1\\.0\\)\",\"\\(.+,EUR\\)\"\\)");
    }

    @Test
    @DisplayName("With auto_to_json they are JSON without nulls, in that session alone [syntax]")
    void givesNestedValuesAsJson() throws Exception {
        List<JsonObject> answers = node().run(
                        query("set auto_to_json=true"),
                        query(NESTED),
                        query(NESTED).with("session", "other"));

        JsonObject commerce = json(row(answers.get(1)), "commerce").getAsJsonObject();
        assertThat(commerce.keySet()).containsExactly("purchases", "order");
        assertThat(commerce.get("purchases")).hasToString("{\"value\":1.0}");
        assertThat(json(row(answers.get(1)), "productListItems")
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject()
                        .keySet())
                .contains("SKU", "priceTotal");
        assertThat(json(row(answers.get(1)), "identityMap")
                        .getAsJsonObject()
                        .get("ECID")
                        .isJsonArray())
                .isTrue();
        assertThat(row(answers.get(2)).get("commerce").getAsString()).startsWith("(NULL,");
    }

    @Test
    @DisplayName("Two sessions at once share tables, and no temporary ones [syntax]")
    void runsTwoSessions() throws Exception {
        List<JsonObject> answers = node().run(
                        query("create temp table node_mine as select 1 as id"),
                        query("create table node_ours as select 2 as id"),
                        query("select id from node_ours").with("session", "other"),
                        query("select id from node_mine").with("session", "other"),
                        query("select id from node_mine"),
                        query("drop table node_ours"));

        assertThat(rows(answers.get(2))).isEqualTo("[{\"id\":2}]");
        assertThat(code(answers.get(3))).isEqualTo("42P01");
        assertThat(rows(answers.get(4))).isEqualTo("[{\"id\":1}]");
        assertThat(result(answers.get(5)).get("command").getAsString()).isEqualTo("DROP");
    }

    private NodePostgres node() throws IOException {
        return NodePostgres.to(emulator, "prod:all");
    }

    private JsonObject answer(Query query) throws IOException, InterruptedException {
        return node().run(query).get(0);
    }

    private static JsonObject result(JsonObject answer) {
        assertThat(answer.get("error")).as("error").isNull();
        return answer.getAsJsonArray("results").get(0).getAsJsonObject();
    }

    private static String rows(JsonObject answer) {
        return result(answer).get("rows").toString();
    }

    private static JsonObject row(JsonObject answer) {
        return result(answer).getAsJsonArray("rows").get(0).getAsJsonObject();
    }

    private static JsonElement json(JsonObject row, String column) {
        return JsonParser.parseString(row.get(column).getAsString());
    }

    private static List<String> cells(JsonObject answer, String column) {
        return result(answer).getAsJsonArray("rows").asList().stream()
                .map(row -> row.getAsJsonObject().get(column).getAsString())
                .toList();
    }

    private static int count(JsonObject answer) {
        return result(answer).get("rowCount").getAsInt();
    }

    private static String code(JsonObject answer) {
        return answer.getAsJsonObject("error").get("code").getAsString();
    }
}
