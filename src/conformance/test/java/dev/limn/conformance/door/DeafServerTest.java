package dev.limn.conformance.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.Limn;
import dev.limn.StatementTimeoutException;
import dev.limn.conformance.QueryService;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.EmulatorOptions;
import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A server that does nothing on a cancel request, of which the documents do not speak. */
class DeafServerTest {

    @Test
    void theConnectionIsGivenUp() {
        Switches deaf = Switches.defaults().with(Switch.CANCEL_REQUESTS, "off");
        try (Emulator emulator =
                        QueryService.start(EmulatorOptions.builder().events(10).switches(deaf));
                Limn limn = Limn.builder()
                        .credentials(QueryService.credentials(emulator))
                        .statementTimeout(Duration.ofSeconds(1))
                        .open()) {
            limn.dsl().selectOne().fetch();
            emulator.faults().slowQueries(Duration.ofMinutes(5));
            Instant start = Instant.now();

            assertThatThrownBy(() -> limn.dsl().fetch("select _id from events"))
                    .isInstanceOf(StatementTimeoutException.class);

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(1));
        }
    }
}
