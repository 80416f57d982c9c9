package dev.limn.emulator.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limn.emulator.EmulatorClock;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.SqlFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Login LOGIN =
            new Login("0A1B2C@AdobeOrg", "0A1B2C@AdobeOrg", DatabaseName.parse("prod:all", Switches.defaults()), true);

    private final EmulatorClock clock = new EmulatorClock();
    private final Watch watch = new Watch(clock);
    private final Sessions sessions = new Sessions(2, Switches.defaults(), watch);
    private final Faults faults = new Faults(new Tokens(clock), sessions);
    private final SessionsTest.Recorder connection = new SessionsTest.Recorder();

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    @DisplayName("the next queries fail with 58000, and the session goes on [faq]")
    void theNextQueriesFail() {
        faults.failQueries(2);

        for (int i = 0; i < 2; i++) {
            SqlFailure failure = catchThrowableOfType(SqlFailure.class, () -> faults.beforeQuery(new RunningQuery()));
            assertThat(failure.sqlState()).isEqualTo("58000");
            assertThat(failure.endsSession()).isFalse();
            assertThat(failure).hasMessageStartingWith("ErrorCode: 58000 Internal System Error [");
        }
        assertThatCode(() -> faults.beforeQuery(new RunningQuery())).doesNotThrowAnyException();
    }

    @Test
    void failingIsCalledOff() {
        faults.failQueries(5);
        faults.failQueries(0);

        assertThatCode(() -> faults.beforeQuery(new RunningQuery())).doesNotThrowAnyException();
    }

    @Test
    void everyQueryIsSlow() {
        faults.slowQueries(Duration.ofMillis(40));

        for (int i = 0; i < 2; i++) {
            long before = System.nanoTime();
            faults.beforeQuery(new RunningQuery());
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(40));
        }
    }

    @Test
    void aSlowQueryCanBeCancelled() {
        faults.slowQueries(Duration.ofHours(1));
        RunningQuery query = new RunningQuery();
        CompletableFuture<SqlFailure> failure = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(SqlFailure.class, () -> faults.beforeQuery(query)),
                Thread::startVirtualThread);

        query.cancel();

        assertThat(failure.join().sqlState()).isEqualTo("57014");
    }

    @Test
    void aSlowQueryEndsWithItsTenMinutes() {
        faults.slowQueries(Duration.ofHours(1));
        RunningQuery query = new RunningQuery();
        new Deadlines(watch).start(query, Deadlines.Limit.INTERACTIVE);
        clock.advance(Duration.ofMinutes(10));

        assertThat(catchThrowableOfType(SqlFailure.class, () -> faults.beforeQuery(query))
                        .sqlState())
                .isEqualTo("53400");
    }

    @Test
    void oneResultBreaksOffInItsMiddle() {
        Sessions.Entry session = sessions.open(LOGIN, connection);
        SessionsTest.Recorder next = new SessionsTest.Recorder();
        faults.dropAfterRows(2);

        faults.beforeRow(0, session);
        faults.beforeRow(1, session);
        assertThat(connection.events).isEmpty();
        SqlFailure failure = catchThrowableOfType(SqlFailure.class, () -> faults.beforeRow(2, session));

        assertThat(failure.endsSession()).isTrue();
        assertThat(connection.events).containsExactly("dropped");
        faults.beforeRow(2, sessions.open(LOGIN, next));
        assertThat(next.events).isEmpty();
    }

    @Test
    void allConnectionsBreak() {
        sessions.open(LOGIN, connection);
        sessions.open(LOGIN, connection);

        faults.dropSessions();

        assertThat(connection.events).containsExactly("dropped", "dropped");
        assertThat(sessions.list()).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> faults.failQueries(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> faults.dropAfterRows(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> faults.slowQueries(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> faults.slowQueries(Duration.ofHours(2)));
    }
}
