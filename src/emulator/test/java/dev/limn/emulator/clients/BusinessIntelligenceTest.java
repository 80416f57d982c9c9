package dev.limn.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.emulator.Emulator;
import dev.limn.emulator.Switch;
import dev.limn.emulator.testing.RunningEmulator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** SQL of the kind that tools make, as Adobe's guides print it, on the tables of the sample. */
class BusinessIntelligenceTest {

    private static final String POWER_BI = """
            select "_"."ecid_lower",
                "_"."a0",
                "_"."a1"
            from
            (
                select "rows"."ecid_lower" as "ecid_lower",
                    sum("rows"."pricetotal") as "a0",
                    count("rows"."purchaseid") as "a1"
                from
                (
                    select "_"."timestamp" as "timestamp",
                        "_"."pricetotal" as "pricetotal",
                        "_"."purchaseid" as "purchaseid",
                        lower("_"."ecid") as "ecid_lower"
                    from
                    (
                        select "timestamp",
                            "ecid",
                            "pricetotal",
                            "purchaseid"
                        from "public"."purchases" "$Table"
                    ) "_"
                    where "_"."timestamp" < date '2100-01-01' and "_"."timestamp" >= date '2000-01-01'
                ) "rows"
                group by "ecid_lower"
            ) "_"
            where not "_"."a0" is null or not "_"."a1" is null
            """;

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = RunningEmulator.connect(RunningEmulator.shared());
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    @DisplayName("Power BI nests selects, each with the alias \"_\", and quotes all names [cja-sql]")
    void answersPowerBi() throws SQLException {
        String sql = POWER_BI + "order by \"_\".\"a0\" desc, \"_\".\"ecid_lower\"\nlimit 1001";

        assertThat(RunningEmulator.labels(connection, sql)).containsExactly("ecid_lower", "a0", "a1");
        assertThat(rows(sql))
                .isNotEmpty()
                .isEqualTo(
                        rows("select ecid, sum(priceTotal), count(*) from purchases group by ecid order by 2 desc, 1"));
    }

    @Test
    @DisplayName("Power BI's limit 1000001 is above the FAQ's, unless a switch lifts that [cja-sql, faq]")
    void refusesPowerBisLimit() throws SQLException {
        assertThatThrownBy(() -> rows(POWER_BI + "limit 1000001"))
                .isInstanceOfSatisfying(
                        PSQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("53400"));
        try (Emulator lenient = RunningEmulator.start(Switch.LIMIT_CEILING, "off");
                Connection other = RunningEmulator.connect(lenient)) {
            assertThat(RunningEmulator.rows(other, POWER_BI + "limit 1000001")).hasSameElementsAs(rows(POWER_BI));
        }
    }

    @Test
    @DisplayName("Tableau qualifies columns by a quoted alias, casts to text, and names sums with colons [cja-sql]")
    void answersTableau() throws SQLException {
        String sql = """
                SELECT LOWER(CAST(CAST("events"."eventtype" AS TEXT) AS TEXT)) AS "Calculation_1562467608097775616",
                  COUNT(1) AS "sum:events:ok"
                FROM "public"."events" "events"
                WHERE (("events"."timestamp" >= (DATE '2000-01-01')) AND ("events"."timestamp" <= (DATE '2100-12-31')))
                GROUP BY 1
                HAVING ((COUNT(1) >= 49.99999999998999) AND (COUNT(1) <= 2000000.00000002))
                """;

        assertThat(RunningEmulator.labels(connection, sql))
                .containsExactly("Calculation_1562467608097775616", "sum:events:ok");
        assertThat(rows(sql))
                .isNotEmpty()
                .hasSameElementsAs(
                        rows("select lower(eventType), count(*) from events group by eventType having count(*) >= 50"));
    }

    @Test
    @DisplayName("Looker casts to double precision, truncates dates, and fetches the next rows only [cja-sql]")
    void answersLooker() throws SQLException {
        String sql = """
                SELECT
                    LOWER((purchases."ecid")) AS "ecid",
                    COALESCE(SUM(CAST(( purchases."pricetotal"  ) AS DOUBLE PRECISION)), 0) AS "sum_of_price_total"
                FROM public.purchases  AS purchases
                WHERE ((( purchases."timestamp"  ) >= (DATE_TRUNC('day', DATE '2000-01-01'))
                    AND ( purchases."timestamp"  ) < (DATE_TRUNC('day', DATE '2100-01-01'))))
                GROUP BY
                    1
                ORDER BY
                    2 DESC,
                    1
                FETCH NEXT 5 ROWS ONLY
                """;

        assertThat(rows(sql))
                .hasSize(5)
                .isEqualTo(
                        rows("select ecid, sum(priceTotal) from purchases group by ecid order by 2 desc, 1 limit 5"));
    }

    @Test
    @DisplayName("What is fetched next is a limit like any other [cja-sql, faq]")
    void fetchIsALimit() throws SQLException {
        assertThat(rows("select id from range(9) order by id offset 3 rows fetch next 2 rows only"))
                .containsExactly(List.of("3"), List.of("4"));
        assertThat(rows("select id from range(9) order by id fetch first 1 row only"))
                .containsExactly(List.of("0"));
        assertThatThrownBy(() -> rows("select id from range(9) fetch next 100001 rows only"))
                .isInstanceOfSatisfying(
                        PSQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("53400"));
    }

    @Test
    @DisplayName("dplyr selects \"table\".* of a quoted name without a schema, and compares times with text [cja-sql]")
    void answersDplyr() throws SQLException {
        assertThat(rows("""
                SELECT "d2", COUNT(*) AS "n"
                FROM (
                  SELECT "purchases".*, lower("ecid") AS "d2"
                  FROM "purchases"
                  WHERE ("timestamp" >= '2000-01-01' AND "timestamp" <= '2100-01-01')
                ) AS "q01"
                GROUP BY "d2"
                ORDER BY "d2"
                LIMIT 1000
                """))
                .isNotEmpty()
                .isEqualTo(rows("select ecid, count(*) from purchases group by ecid order by ecid"));
    }

    @Test
    @DisplayName("Notebooks name columns in backticks, and sort by such a name whatever its case [cja-sql]")
    void answersNotebooks() throws SQLException {
        String sql = """
                SELECT LOWER(eventType) AS `Event Type`, COUNT(*) AS EVENTS
                FROM events
                WHERE timestamp BETWEEN '2000-01-01' AND '2100-01-01'
                GROUP BY 1
                ORDER BY `Events` DESC
                LIMIT 1
                """;

        assertThat(RunningEmulator.labels(connection, sql)).containsExactly("Event Type", "EVENTS");
        assertThat(rows(sql)).extracting(row -> row.get(0)).containsExactly("web.webpagedetails.pageviews");
    }

    @Test
    @DisplayName("The notebook's query for views, which leaves some out by name, asks the catalog [cja-cv]")
    void answersTheNotebooksCatalogQuery() throws SQLException {
        String sql = """
                SELECT n.nspname AS "Schema", c.relname AS "Name",
                  CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'i' THEN 'index' END AS "Type",
                  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner"
                FROM pg_catalog.pg_class c
                LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('v','')
                  AND n.nspname <> 'pg_catalog'
                  AND n.nspname !~ '^pg_toast'
                  AND n.nspname <> 'information_schema'
                  AND pg_catalog.pg_table_is_visible(c.oid)
                  AND c.relname NOT LIKE '%%%s%%'
                ORDER BY 1,2
                """;

        assertThat(rows(sql.formatted("test"))).contains(List.of("public", "purchases", "view", "postgres"));
        assertThat(rows(sql.formatted("purch"))).extracting(row -> row.get(1)).doesNotContain("purchases");
    }

    @Test
    @DisplayName("dbListTables of RPostgres finds nothing: information_schema is empty [cja-cv, rpg]")
    void listsNoTablesForR() throws SQLException {
        assertThat(rows("""
                SELECT table_name FROM information_schema.tables
                WHERE (table_schema = ANY(current_schemas(true))) AND (table_schema <> 'pg_catalog')
                """)).isEmpty();
    }

    @Test
    @DisplayName("WHERE 1=0 tells the columns, and reads nothing [faq, cja]")
    void tellsTheColumns() throws SQLException {
        String sql = "SELECT * FROM events WHERE 1=0";

        assertThat(rows(sql)).isEmpty();
        assertThat(RunningEmulator.labels(connection, sql))
                .startsWith("_id", "timestamp")
                .contains("productListItems");
    }

    private List<List<@Nullable String>> rows(String sql) throws SQLException {
        return RunningEmulator.rows(connection, sql);
    }
}
