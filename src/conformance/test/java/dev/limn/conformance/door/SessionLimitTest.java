package dev.limn.conformance.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.limn.Limn;
import dev.limn.SessionLimitException;
import dev.limn.conformance.QueryService;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.EmulatorOptions;
import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever code says that there is no session left, which is not documented. */
class SessionLimitTest {

    @ParameterizedTest
    @ValueSource(strings = {"53300", "53400", "58000", "28000"})
    void aSessionIsWaitedForAndThenMissed(String state) {
        Switches switches = Switches.defaults().with(Switch.SESSION_LIMIT_STATE, state);
        try (Emulator emulator =
                        QueryService.start(EmulatorOptions.builder().events(10).switches(switches));
                Limn hasty = Limn.builder()
                        .credentials(QueryService.credentials(emulator))
                        .sessionWait(Duration.ofSeconds(1))
                        .open();
                Limn patient = QueryService.open(emulator)) {
            CompletableFuture<Integer> waiting = new CompletableFuture<>();
            try (Limn holder = QueryService.open(emulator)) {
                one(holder);

                assertThatThrownBy(() -> one(hasty)).isInstanceOfSatisfying(SessionLimitException.class, limit -> {
                    assertThat(limit).hasMessageContaining("sessionWait");
                    assertThat(limit.sqlState()).isEqualTo(state);
                    assertThat(limit.serverText()).contains("Session Limit Reached");
                });
                waiting.completeAsync(() -> one(patient));
            }

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(waiting).isCompletedWithValue(1));
        }
    }

    private static int one(Limn limn) {
        return limn.dsl().selectOne().fetchSingle().value1();
    }
}
