package dev.limn.conformance.adobe;

import static dev.limn.queryservice.SessionOption.AUTO_TO_JSON;
import static dev.limn.queryservice.SessionOption.DROP_SYSTEM_COLUMNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.emulator.Emulator;
import dev.limn.queryservice.SessionOptions;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SessionOptionsTest {

    // One connection, so that what is left over would be seen.
    @AutoClose
    private final Limn limn = Limn.builder()
            .credentials(QueryService.credentials(QueryService.shared()))
            .poolSize(1)
            .open();

    private final DSLContext dsl = limn.dsl();

    @Test
    void holdForABlockOfCode() {
        String during = SessionOptions.withResult(dsl, AUTO_TO_JSON, true, SessionOptionsTest::web);

        assertThat(during).startsWith("{\"");
        assertThat(web(dsl)).startsWith("(");
    }

    @Test
    void areSetBackAfterAFailure() {
        assertThatThrownBy(() -> SessionOptions.with(dsl, AUTO_TO_JSON, true, json -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(web(dsl)).startsWith("(");
    }

    @Test
    void nest() {
        SessionOptions.with(dsl, AUTO_TO_JSON, true, outer -> {
            SessionOptions.with(
                    outer, AUTO_TO_JSON, false, inner -> assertThat(web(inner)).startsWith("("));
            SessionOptions.with(
                    outer,
                    DROP_SYSTEM_COLUMNS,
                    false,
                    inner -> assertThat(columns(inner)).contains("_acp_system_metadata"));
            assertThat(web(outer)).as("what the surrounding block set").startsWith("{");
        });

        assertThat(columns(dsl)).doesNotContain("_acp_system_metadata");
    }

    @Test
    void aSessionThatCannotBeSetBackIsNotUsedAgain() {
        try (Emulator own = QueryService.start(QueryService.roomy().events(10));
                Limn other = Limn.builder()
                        .credentials(QueryService.credentials(own))
                        .poolSize(1)
                        .open()) {
            SessionOptions.with(
                    other.dsl(), AUTO_TO_JSON, true, json -> own.faults().dropSessions());

            assertThat(other.dsl().fetchSingle("SHOW auto_to_json").get(0)).isEqualTo("false");
        }
    }

    private static String web(DSLContext dsl) {
        return dsl.select(field(name("commerce"), String.class))
                .from(table(name("events")))
                .where("commerce IS NOT NULL")
                .limit(1)
                .fetchSingle()
                .value1();
    }

    private static List<String> columns(DSLContext dsl) {
        return List.of(dsl.select().from(table(name("events"))).limit(1).fetch().fields()).stream()
                .map(Field::getName)
                .toList();
    }
}
