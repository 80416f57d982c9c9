package dev.limn.conformance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.Column;
import dev.limn.catalog.Key;
import dev.limn.catalog.Reading;
import dev.limn.catalog.Rung;
import dev.limn.catalog.Table;
import dev.limn.conformance.QueryService;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SwitchesTest {

    private static final CatalogScope ALL = CatalogScope.everything();

    // Each emulator takes seconds to start, so what does not interfere is switched together.
    static List<Switches> behaviours() {
        Switches refusing = Switches.defaults()
                .with(Switch.COMPLEX_OIDS, "catalog")
                .with(Switch.INFORMATION_SCHEMA, "error")
                .with(Switch.CURRENT_DATABASE, "target")
                .with(Switch.NESTED_LABELS, "path")
                .with(Switch.NAMED_STATEMENTS, "off")
                .with(Switch.BINARY_PARAMETERS, "off")
                .with(Switch.BINARY_RESULTS, "error")
                .with(Switch.PORTAL_SUSPENSION, "off");
        Switches misleading = Switches.defaults()
                .with(Switch.BINARY_RESULTS, "text")
                .with(Switch.DOUBLE_QUOTES, "string")
                .with(Switch.STANDARD_CONFORMING_STRINGS, "absent")
                .with(Switch.BOOLEANS, "word")
                .with(Switch.ANSI, "on");
        return List.of(refusing, misleading);
    }

    @ParameterizedTest
    @MethodSource("behaviours")
    void theCatalogIsTheSameHoweverTheServerBehaves(Switches behaviour) {
        try (Emulator emulator = start(behaviour)) {
            Reading reading = Readings.of(emulator);

            assertThat(reading.rung()).isEqualTo(Rung.SIMPLE);
            assertThat(reading.failures()).isEmpty();
            assertThat(reading.catalog().schemas())
                    .isEqualTo(Readings.of(QueryService.shared()).catalog().schemas());
        }
    }

    @Test
    void anArrayOfStructsIsOneOfItsElements() {
        try (Emulator emulator = start(Switches.defaults().with(Switch.ARRAY_TYPES, "element"))) {
            Column items = column(Readings.table(Readings.of(emulator).catalog(), "events"), "productlistitems");

            assertThat(items.type().text()).isEqualTo("public.productlistitems_e[]");
            assertThat(items.type().dimensions()).isEqualTo(1);
            assertThat(Readings.of(emulator).catalog().schemas().getFirst().composites())
                    .anyMatch(type -> type.name().equals("productlistitems_e"));
        }
    }

    @Test
    void partitionColumnsAreHiddenUnlessAskedFor() {
        try (Emulator emulator = start(Switches.defaults().with(Switch.PARTITION_COLUMNS, "shown"))) {
            Table usual = Readings.table(Readings.of(emulator).catalog(), "events");
            Table asked = Readings.table(
                    Readings.of(emulator, including("events", "events\\._acp_date"))
                            .catalog(),
                    "events");

            assertThat(usual.columns()).extracting(Column::name).noneMatch(name -> name.startsWith("_acp_"));
            assertThat(asked.columns())
                    .extracting(Column::name)
                    .contains("_acp_date")
                    .doesNotContain("_acp_batchid");
        }
    }

    @Test
    void aFlattenedSessionHasDottedColumnsAndTheKeysOverThem() {
        Reading reading = flattened(QueryService.shared());
        Table profiles = Readings.table(reading.catalog(), "profiles");

        assertThat(profiles.columns()).extracting(Column::name).contains("personalemail.address", "loyalty.loyaltyid");
        assertThat(profiles.keys())
                .contains(new Key("profiles_personalemail.address_key", false, List.of("personalemail.address")));
        assertThat(Readings.table(reading.catalog(), "events").foreignKeys())
                .singleElement()
                .matches(key -> key.columns().equals(List.of("_acme.loyaltyid")))
                .matches(key -> key.referencedColumns().equals(List.of("loyalty.loyaltyid")));
        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.catalog().schemas().getFirst().composites()).isEmpty();
    }

    @Test
    void aFlattenedSessionMayKeepStructsAndTheCaseOfTheSchema() {
        Switches switches =
                Switches.defaults().with(Switch.FLATTEN_NAMES, "schema").with(Switch.FLATTEN_STRUCTS, "kept");
        try (Emulator emulator = start(switches)) {
            Reading reading = flattened(emulator);
            Table profiles = Readings.table(reading.catalog(), "profiles");
            Table events = Readings.table(reading.catalog(), "events");

            assertThat(profiles.columns()).extracting(Column::name).contains("personalEmail.address");
            assertThat(profiles.keys()).anyMatch(key -> key.columns().equals(List.of("personalEmail.address")));
            assertThat(column(events, "web").type().text()).isEqualTo("public.events_web");
            assertThat(column(events, "web.webPageDetails.name").type().text()).isEqualTo("text");
        }
    }

    private static Column column(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static CatalogScope including(String... patterns) {
        return new CatalogScope(
                List.of(), List.of(patterns).stream().map(Pattern::compile).toList(), List.of());
    }

    private static Reading flattened(Emulator emulator) {
        return Readings.of(
                QueryService.builder(emulator)
                        .dbname(emulator.database() + "?FLATTEN")
                        .build(),
                ALL);
    }

    private static Emulator start(Switches switches) {
        return QueryService.start(QueryService.roomy().events(10).switches(switches));
    }
}
