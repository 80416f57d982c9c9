package dev.limn.conformance.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.limn.Limn;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.Column;
import dev.limn.catalog.Reading;
import dev.limn.catalog.Rung;
import dev.limn.catalog.Table;
import dev.limn.catalog.internal.ladder.Readers;
import dev.limn.conformance.QueryService;
import dev.limn.conformance.QuestDbServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the ladder's lower rungs give, where its upper ones would do. */
class LowerRungsTest {

    @ParameterizedTest
    @EnumSource(
            value = Rung.class,
            names = {"JDBC", "SHOW"})
    void findTheSameTablesAndColumns(Rung rung) {
        try (Limn limn = QueryService.open(QueryService.shared())) {
            Reading usual = read(limn, Rung.SIMPLE);

            Reading lower = read(limn, rung);

            assertThat(lower.rung()).isEqualTo(rung);
            assertThat(lower.failures()).isEmpty();
            assertThat(names(lower)).isEqualTo(names(usual));
        }
    }

    @Test
    void theDriverKnowsTypesByTheirNames() {
        try (Limn limn = QueryService.open(QueryService.shared())) {
            Reading usual = read(limn, Rung.SIMPLE);
            Reading driver = read(limn, Rung.JDBC);

            assertThat(types(driver, "events")).isEqualTo(types(usual, "events"));
            assertThat(types(driver, "products")).isEqualTo(types(usual, "products"));
        }
    }

    @Test
    void aResultHasTextForAStruct() {
        try (Limn limn = QueryService.open(QueryService.shared())) {
            Reading shown = read(limn, Rung.SHOW);

            assertThat(Readings.table(shown.catalog(), "events").columns())
                    .extracting(Column::name, column -> column.type().text())
                    .contains(tuple("timestamp", "timestamp without time zone"), tuple("web", "text"));
            assertThat(types(shown, "products")).contains("numeric(10,2)", "date", "boolean");
        }
    }

    @Test
    void keysAndDatasetsAreThereToo() {
        try (Limn limn = QueryService.open(QueryService.shared())) {
            Table products = Readings.table(read(limn, Rung.SHOW).catalog(), "products");

            assertThat(products.keys()).hasSize(1);
            assertThat(products.dataset()).isNotNull();
        }
    }

    @Test
    void questDbIsReadByItsListOfTables() {
        QuestDbServer server = QuestDbServer.shared();
        server.execute("create table \"by list\" (a int, b symbol, c double[])");
        try (Limn limn = server.open()) {
            Table table = Readings.table(read(limn, Rung.SHOW).catalog(), "by list");

            assertThat(table.columns())
                    .extracting(Column::name, column -> column.type().text())
                    .containsExactly(
                            tuple("a", "integer"), tuple("b", "character varying"), tuple("c", "double precision[]"));
        }
    }

    private static Reading read(Limn limn, Rung highest) {
        return limn.dsl().connectionResult(connection -> Readers.read(connection, CatalogScope.everything(), highest));
    }

    private static List<List<String>> names(Reading reading) {
        return Readings.tables(reading.catalog()).stream()
                .map(table -> table.columns().stream()
                        .map(column -> (table.name() + "." + column.name()).toLowerCase(java.util.Locale.ROOT))
                        .toList())
                .toList();
    }

    private static List<String> types(Reading reading, String table) {
        return Readings.table(reading.catalog(), table).columns().stream()
                .map(column -> column.type().text())
                .toList();
    }
}
