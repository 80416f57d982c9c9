package dev.limn.conformance.questdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.limn.Limn;
import dev.limn.TableName;
import dev.limn.catalog.CatalogReader;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.Column;
import dev.limn.catalog.Reading;
import dev.limn.catalog.Rung;
import dev.limn.catalog.Table;
import dev.limn.conformance.QuestDbServer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuestDbCatalogTest {

    private static final QuestDbServer SERVER = QuestDbServer.start();

    @BeforeAll
    static void makeTables() {
        SERVER.execute(
                "create table trades (symbol symbol, price double, amount float, at timestamp, open boolean, small byte,"
                        + " shorter short, letter char, number int, large long, day date, id uuid, address ipv4,"
                        + " word varchar, text string, data binary, steps double[], cost decimal(10,2))"
                        + " timestamp(at) partition by day wal",
                "create table \"odd name\" (\"a b\" int, \"Ünï\" long)");
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void isReadByPlainQueriesAfterTheFullOnesWereProbed() {
        Reading reading = read(CatalogScope.everything());

        assertThat(reading.rung()).isEqualTo(Rung.SIMPLE);
        assertThat(reading.steps())
                .extracting(Reading.Step::toString)
                .containsExactly(
                        "not by batched pg_catalog: it calls itself 11.3, and does not answer as PostgreSQL does",
                        "read by psql-simple pg_catalog: it answers");
        assertThat(reading.failures()).isEmpty();
    }

    @Test
    void tablesOfTheServerItselfAreHidden() {
        assertThat(tables(read(CatalogScope.everything())))
                .extracting(Table::name)
                .containsExactly("odd name", "trades");
    }

    @Test
    void whoAsksForATableOfTheServerGetsItAndALineAboutTheColumnsThatItsCatalogHides() {
        Reading reading = read(new CatalogScope(List.of(), List.of(Pattern.compile("telemetry_config")), List.of()));

        assertThat(tables(reading)).extracting(Table::name).containsExactly("telemetry_config");
        assertThat(reading.failures())
                .containsExactly("table public.telemetry_config has no columns in pg_attribute (exclude it)");
    }

    @Test
    void columnsHaveTheTypesOfTheProtocol() {
        assertThat(tables(read(CatalogScope.everything())).getLast().columns())
                .extracting(Column::name, column -> column.type().text())
                .containsExactly(
                        tuple("symbol", "character varying"),
                        tuple("price", "double precision"),
                        tuple("amount", "real"),
                        tuple("at", "timestamp without time zone"),
                        tuple("open", "boolean"),
                        tuple("small", "smallint"),
                        tuple("shorter", "smallint"),
                        tuple("letter", "character(1)"),
                        tuple("number", "integer"),
                        tuple("large", "bigint"),
                        tuple("day", "timestamp without time zone"),
                        tuple("id", "uuid"),
                        tuple("address", "character varying"),
                        tuple("word", "character varying"),
                        tuple("text", "character varying"),
                        tuple("data", "bytea"),
                        tuple("steps", "double precision[]"),
                        tuple("cost", "numeric"));
    }

    @Test
    void limnListsTheSame() {
        try (Limn limn = SERVER.open()) {
            assertThat(limn.tables())
                    .containsExactly(new TableName("public", "odd name"), new TableName("public", "trades"));
            assertThat(limn.schemas()).containsExactly("public");
        }
    }

    private static List<Table> tables(Reading reading) {
        return reading.catalog().schemas().getFirst().tables();
    }

    private static Reading read(CatalogScope scope) {
        try (Limn limn = SERVER.open()) {
            return limn.dsl().connectionResult(connection -> CatalogReader.reading(connection, scope));
        }
    }
}
