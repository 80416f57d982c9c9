package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.testing.RunningEmulator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sessions whose database name ends in ?FLATTEN. */
class FlattenedSessionTest {

    private static Client client;
    private static Client nested;

    @BeforeAll
    static void open() throws SQLException {
        var emulator = RunningEmulator.shared();
        client = Client.open(emulator, emulator.database() + "?FLATTEN");
        nested = Client.open();
    }

    @AfterAll
    static void close() throws SQLException {
        client.close();
        nested.close();
    }

    @Test
    @DisplayName("each leaf of a struct is a column named by its dotted path, arrays and maps stay [flatten]")
    void eachLeafIsAColumn() throws SQLException {
        assertThat(client.labels("SELECT * FROM events WHERE 1=0"))
                .contains(
                        "commerce.order.priceTotal",
                        "web.webPageDetails.pageViews.value",
                        "endUserIDs._experience.mcid.id",
                        "_acme.tags",
                        "_acme.30_day_value",
                        "identityMap",
                        "productListItems",
                        "timestamp")
                .doesNotContain("commerce", "web", "commerce.order", "_acme");
    }

    @Test
    @DisplayName("a dotted column is double-quoted in SQL, in any case [flatten]")
    void dottedColumnsAreQuoted() throws SQLException {
        String expected = nested.value("SELECT sum(commerce.`order`.priceTotal) FROM events");

        assertThat(client.value("SELECT sum(\"commerce.order.priceTotal\") FROM events"))
                .isEqualTo(expected);
        assertThat(client.value("SELECT sum(e.\"commerce.order.priceTotal\") FROM events e"))
                .isEqualTo(expected);
        assertThat(client.value("SELECT sum(\"e\".\"COMMERCE.ORDER.PRICETOTAL\") FROM \"public\".\"events\" \"e\""))
                .isEqualTo(expected);
        assertThat(client.value("SELECT sum(`commerce.order.priceTotal`) FROM events"))
                .isEqualTo(expected);
        assertThat(client.value(
                        "SELECT sum(\"t.t\") FROM (SELECT \"commerce.order.priceTotal\" AS \"t.t\" FROM events)"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("labels are the dotted names as they are written in the query or the schema [flatten]")
    void labels() throws SQLException {
        assertThat(client.labels(
                        "SELECT \"commerce.order.priceTotal\", e.\"web.webpagedetails.name\" FROM events e LIMIT 1"))
                .containsExactly("commerce.order.priceTotal", "web.webpagedetails.name");
    }

    @Test
    @DisplayName("the undotted paths are gone [flatten]")
    void pathsAreGone() {
        assertThat(client.state("SELECT commerce.`order`.priceTotal FROM events"))
                .isEqualTo("58000");
        assertThat(client.state("SELECT web FROM events")).isEqualTo("58000");
    }

    @Test
    @DisplayName("arrays and maps are used as without FLATTEN [flatten]")
    void arraysAndMapsStay() throws SQLException {
        assertThat(client.value("SELECT count(*) FROM events WHERE \"identityMap\"['ECID'][0].id IS NOT NULL"))
                .isEqualTo("2000");
        assertThat(client.value("SELECT count(item.SKU) FROM events LATERAL VIEW explode(productListItems) t AS item"))
                .isEqualTo(nested.value("SELECT count(i) FROM (SELECT explode(productListItems) AS i FROM events)"));
        assertThat(client.value("SELECT max(\"_acme.tags\"[0]) FROM events"))
                .isEqualTo(nested.value("SELECT max(_acme.tags[0]) FROM events"));
    }

    @Test
    @DisplayName("FLATTEN holds for every table of the session: through joins, CTAS and INSERT [flatten, cja]")
    void everyTableIsFlat() throws SQLException {
        String joined = "FROM events e JOIN profiles p ON p.\"loyalty.loyaltyId\" = e.\"_acme.loyaltyId\"";
        assertThat(client.value("SELECT count(p.\"person.name.firstName\") " + joined))
                .isEqualTo(nested.value("SELECT count(p.person.name.firstName) FROM events e JOIN profiles p"
                        + " ON p.loyalty.loyaltyId = e._acme.loyaltyId"));

        client.executeAll(
                "CREATE TABLE fl_made AS SELECT DISTINCT \"person.name.firstName\", p.\"loyalty.points\" AS points "
                        + joined,
                "INSERT INTO fl_made SELECT 'Zoltán' AS \"person.name.firstName\", 5L AS points");

        assertThat(nested.labels("SELECT * FROM fl_made LIMIT 1")).containsExactly("person.name.firstName", "points");
        assertThat(client.value("SELECT points FROM fl_made WHERE \"person.name.firstName\" = 'Zoltán'"))
                .isEqualTo("5");
    }

    @Test
    void aTableWithStructsIsFlatOnlyHere() throws SQLException {
        client.execute(
                "CREATE TABLE fl_structs AS SELECT struct(struct(1 AS b) AS a) AS s, map('k', struct(1 AS z)) AS m,"
                        + " CAST(NULL AS STRUCT<x: INT>) AS n");

        assertThat(client.labels("SELECT * FROM fl_structs")).containsExactly("s.a.b", "m", "n.x");
        assertThat(client.row("SELECT * FROM fl_structs")).containsExactly("1", "[k -> \"(1)\"]", null);
        assertThat(nested.labels("SELECT * FROM fl_structs")).containsExactly("s", "m", "n");
    }

    @Test
    @DisplayName("the catalog lists the flat columns too [flatten]")
    void theCatalogListsFlatColumns() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet result = client.connection().getMetaData().getColumns(null, "public", "profiles", "%")) {
            while (result.next()) {
                columns.add(result.getString("COLUMN_NAME"));
            }
        }

        assertThat(columns)
                .contains("person.name.firstname", "loyalty.points", "identitymap")
                .doesNotContain("person");
    }

    @Test
    @DisplayName("%3F is not decoded by the server: no such database [cja-cv]")
    void theServerDecodesNothing() {
        var emulator = RunningEmulator.shared();

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                SQLException.class, () -> Client.open(emulator, "prod:all%3FFLATTEN"))
                        .getSQLState())
                .isEqualTo("42P12");
    }
}
