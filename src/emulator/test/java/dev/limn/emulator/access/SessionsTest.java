package dev.limn.emulator.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.limn.emulator.EmulatorClock;
import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.ClientConnection;
import dev.limn.emulator.query.SqlFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    private static final Switches DEFAULTS = Switches.defaults();
    private static final Login LOGIN =
            new Login("0A1B2C@AdobeOrg", "0A1B2C@AdobeOrg", DatabaseName.parse("prod:all", DEFAULTS), true);

    private final EmulatorClock clock = new EmulatorClock();
    private final Watch watch = new Watch(clock);
    private final Sessions sessions = new Sessions(Sessions.DEFAULT_LIMIT, DEFAULTS, watch);
    private final Recorder connection = new Recorder();

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    @DisplayName("a second session reaches the limit of one [pack, guard]")
    void aSecondSessionReachesTheLimit() {
        sessions.open(LOGIN, connection);

        SqlFailure failure = catchThrowableOfType(SqlFailure.class, () -> sessions.open(LOGIN, new Recorder()));

        assertThat(failure).hasMessage("Session Limit Reached");
        assertThat(failure.sqlState()).isEqualTo("53300");
        assertThat(failure.endsSession()).isTrue();
        assertThat(sessions.list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"53300", "53400", "58000", "28000"})
    void theLimitsStateIsASwitch(String state) {
        Sessions sessions = new Sessions(1, DEFAULTS.with(Switch.SESSION_LIMIT_STATE, state), watch);
        sessions.open(LOGIN, connection);

        assertThat(catchThrowableOfType(SqlFailure.class, () -> sessions.open(LOGIN, connection))
                        .sqlState())
                .isEqualTo(state);
    }

    @Test
    @DisplayName("an add-on pack allows five more sessions [pack]")
    void aLicenceMayAllowMore() {
        Sessions six = new Sessions(6, DEFAULTS, watch);
        for (int i = 0; i < 6; i++) {
            six.open(LOGIN, new Recorder());
        }

        assertThatThrownBy(() -> six.open(LOGIN, connection)).hasMessage("Session Limit Reached");
        assertThat(six.list()).extracting(OpenSession::id).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void aClosedSessionGivesItsPlaceOnce() {
        Sessions.Entry first = sessions.open(LOGIN, connection);
        first.close();
        first.close();

        sessions.open(LOGIN, connection);

        assertThatThrownBy(() -> sessions.open(LOGIN, connection)).hasMessage("Session Limit Reached");
        assertThat(connection.events).isEmpty();
    }

    @Test
    void theNextSessionWaitsAMomentForTheLastToGo() {
        Sessions.Entry first = sessions.open(LOGIN, connection);
        CompletableFuture.runAsync(first::close, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));

        assertThat(sessions.open(LOGIN, connection).id()).isNotEqualTo(first.id());
    }

    @Test
    @DisplayName("a session is closed after two idle hours [session]")
    void aSessionIsClosedAfterTwoIdleHours() {
        sessions.open(LOGIN, connection);

        clock.advance(Duration.ofHours(2).minusSeconds(30));
        assertThat(sessions.list()).hasSize(1);
        clock.advance(Duration.ofSeconds(30));

        await().untilAsserted(() -> assertThat(connection.events).containsExactly("57P05 fatal"));
        assertThat(sessions.list()).isEmpty();
    }

    @Test
    void aSessionThatWorksIsNotIdle() {
        Sessions.Entry entry = sessions.open(LOGIN, connection);
        entry.busy();
        assertThat(sessions.list().get(0).idleSince()).isEmpty();
        assertThat(watch.pending()).isZero();

        clock.advance(Duration.ofHours(3));
        entry.idle();

        assertThat(sessions.list().get(0).idleSince())
                .hasValueSatisfying(since -> assertThat(since)
                        .isAfterOrEqualTo(sessions.list().get(0).since().plus(Duration.ofHours(3))));
        clock.advance(Duration.ofHours(2));
        await().untilAsserted(() -> assertThat(connection.events).containsExactly("57P05 fatal"));
    }

    @Test
    void twoIdleHoursMayMeanNothing() {
        Sessions sessions = new Sessions(1, DEFAULTS.with(Switch.IDLE_CLIENTS, "kept"), watch);
        sessions.open(LOGIN, connection);

        assertThat(watch.pending()).isZero();
    }

    @Test
    void aSessionThatIsOverLeavesNoAlarm() {
        Sessions.Entry entry = sessions.open(LOGIN, connection);
        assertThat(watch.pending()).isOne();

        entry.close();
        entry.idle();

        assertThat(watch.pending()).isZero();
    }

    @Test
    @DisplayName("an administrator ends a session [session]")
    void anAdministratorEndsASession() {
        Sessions two = new Sessions(2, DEFAULTS, watch);
        Recorder other = new Recorder();
        long id = two.open(LOGIN, connection).id();
        two.open(LOGIN, other);

        assertThat(two.kill(id)).isTrue();
        assertThat(two.kill(id)).isFalse();

        assertThat(connection.events).containsExactly("57P01 fatal");
        assertThat(other.events).isEmpty();
        two.killAll();
        assertThat(other.events).containsExactly("57P01 fatal");
        assertThat(two.list()).isEmpty();
    }

    @Test
    void aDroppedSessionIsToldNothing() {
        long id = sessions.open(LOGIN, connection).id();

        assertThat(sessions.drop(id)).isTrue();
        assertThat(sessions.drop(id)).isFalse();

        assertThat(connection.events).containsExactly("dropped");
        sessions.open(LOGIN, connection);
        sessions.dropAll();
        assertThat(connection.events).containsExactly("dropped", "dropped");
    }

    @Test
    void listsWhoIsThere() {
        sessions.open(LOGIN, connection);

        OpenSession session = sessions.list().get(0);

        assertThat(session.user()).isEqualTo("0A1B2C@AdobeOrg");
        assertThat(session.database()).isEqualTo("prod:all");
        assertThat(session.since()).isBefore(clock.instant().plusMillis(1));
        assertThat(session.idleSince()).isPresent();
    }

    @Test
    void anInterruptedClientWaitsNoLonger() {
        sessions.open(LOGIN, connection);
        Thread.currentThread().interrupt();

        assertThat(catchThrowableOfType(SqlFailure.class, () -> sessions.open(LOGIN, connection))
                        .sqlState())
                .isEqualTo("57P01");
        assertThat(Thread.interrupted()).isTrue();
    }

    /** What a connection was told. */
    static final class Recorder implements ClientConnection {

        final List<String> events = new CopyOnWriteArrayList<>();

        @Override
        public void end(SqlFailure why) {
            events.add(why.sqlState() + (why.endsSession() ? " fatal" : " error"));
        }

        @Override
        public void drop() {
            events.add("dropped");
        }
    }
}
