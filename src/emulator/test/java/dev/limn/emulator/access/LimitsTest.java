package dev.limn.emulator.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.limn.emulator.EmulatorClock;
import dev.limn.emulator.query.SqlFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final EmulatorClock clock = new EmulatorClock();
    private final Watch watch = new Watch(clock);
    private final Deadlines deadlines = new Deadlines(watch);
    private final QuerySlots slots = new QuerySlots(QuerySlots.DEFAULT);

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    @DisplayName("an interactive query ends after ten minutes with 53400 [guard, faq]")
    void anInteractiveQueryEndsAfterTenMinutes() {
        RunningQuery query = new RunningQuery();
        deadlines.start(query, Deadlines.Limit.INTERACTIVE);

        clock.advance(Duration.ofMinutes(10));

        SqlFailure failure = whyEnded(query);
        assertThat(failure.sqlState()).isEqualTo("53400");
        assertThat(failure.endsSession()).isFalse();
        assertThat(failure).hasMessageContaining("10-minute limit");
    }

    @Test
    @DisplayName("a batch query has 24 hours [guard, faq]")
    void aBatchQueryHasADay() {
        RunningQuery batch = new RunningQuery();
        RunningQuery interactive = new RunningQuery();
        deadlines.start(batch, Deadlines.Limit.BATCH);
        clock.advance(Duration.ofHours(23));
        deadlines.start(interactive, Deadlines.Limit.INTERACTIVE);
        clock.advance(Duration.ofMinutes(10));

        // Both were looked at in the same round.
        whyEnded(interactive);
        batch.check();
        clock.advance(Duration.ofMinutes(50));

        assertThat(whyEnded(batch)).hasMessageContaining("24-hour limit");
    }

    @Test
    void aQueryThatIsDoneHasNoDeadline() {
        RunningQuery query = new RunningQuery();

        try (Watch.Alarm alarm = deadlines.start(query, Deadlines.Limit.INTERACTIVE)) {
            assertThat(alarm).isNotNull();
            assertThat(watch.pending()).isOne();
        }

        assertThat(watch.pending()).isZero();
    }

    @Test
    @DisplayName("a second query waits for the first, and the third for both [pack, guard]")
    void queriesRunOneAfterTheOther() {
        List<Integer> order = new CopyOnWriteArrayList<>();
        QuerySlots.Slot first = slots.acquire(new RunningQuery());
        CompletableFuture<?>[] others = new CompletableFuture<?>[5];
        for (int i = 0; i < others.length; i++) {
            int number = i;
            others[i] = CompletableFuture.runAsync(() -> run(() -> order.add(number)), Thread::startVirtualThread);
            await().until(() -> slots.waiting() == number + 1);
        }
        assertThat(order).isEmpty();

        first.close();

        CompletableFuture.allOf(others).join();
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void neverMoreRunThanMay() {
        QuerySlots two = new QuerySlots(2);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        CompletableFuture<?>[] all = new CompletableFuture<?>[200];
        for (int i = 0; i < all.length; i++) {
            boolean cancelled = i % 3 == 0;
            all[i] = CompletableFuture.runAsync(
                    () -> {
                        RunningQuery query = new RunningQuery();
                        if (cancelled) {
                            Thread.startVirtualThread(query::cancel);
                        }
                        try (QuerySlots.Slot slot = two.acquire(query)) {
                            most.accumulateAndGet(running.incrementAndGet(), Math::max);
                            Thread.yield();
                            running.decrementAndGet();
                            assertThat(slot).isNotNull();
                        } catch (SqlFailure e) {
                            assertThat(e.sqlState()).isEqualTo("57014");
                        }
                    },
                    Thread::startVirtualThread);
        }

        CompletableFuture.allOf(all).join();
        assertThat(most).hasValueBetween(1, 2);
        assertThat(two.waiting()).isZero();
        try (QuerySlots.Slot one = two.acquire(new RunningQuery());
                QuerySlots.Slot other = two.acquire(new RunningQuery())) {
            assertThat(one).isNotSameAs(other);
        }
    }

    @Test
    void aSlotIsGivenBackOnce() {
        QuerySlots.Slot slot = slots.acquire(new RunningQuery());
        slot.close();
        slot.close();

        try (QuerySlots.Slot next = slots.acquire(new RunningQuery())) {
            RunningQuery query = new RunningQuery();
            CompletableFuture<SqlFailure> failure = givenWaiting(query);
            query.cancel();
            assertThat(failure.join().sqlState()).isEqualTo("57014");
            assertThat(next).isNotNull();
        }
    }

    @Test
    void aWaitingQueryCanBeCancelled() {
        RunningQuery query = new RunningQuery();
        try (QuerySlots.Slot slot = slots.acquire(new RunningQuery())) {
            CompletableFuture<SqlFailure> failure = givenWaiting(query);

            query.cancel();

            assertThat(failure.join().sqlState()).isEqualTo("57014");
            assertThat(slots.waiting()).isZero();
            assertThat(slot).isNotNull();
        }
        slots.acquire(new RunningQuery()).close();
    }

    @Test
    void waitingCountsForTheTenMinutes() {
        RunningQuery query = new RunningQuery();
        deadlines.start(query, Deadlines.Limit.INTERACTIVE);
        try (QuerySlots.Slot slot = slots.acquire(new RunningQuery())) {
            CompletableFuture<SqlFailure> failure = givenWaiting(query);

            clock.advance(Duration.ofMinutes(10));

            assertThat(failure.join().sqlState()).isEqualTo("53400");
            assertThat(slot).isNotNull();
        }
    }

    @Test
    void anInterruptedQueryWaitsNoLonger() {
        try (QuerySlots.Slot slot = slots.acquire(new RunningQuery())) {
            Thread.currentThread().interrupt();

            SqlFailure failure = catchThrowableOfType(SqlFailure.class, () -> slots.acquire(new RunningQuery()));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.sqlState()).isEqualTo("57P01");
            assertThat(slots.waiting()).isZero();
            assertThat(slot).isNotNull();
        }
        slots.acquire(new RunningQuery()).close();
    }

    @Test
    void aCancelledQueryTakesNoSlot() {
        RunningQuery query = new RunningQuery();
        query.cancel();

        assertThatThrownBy(() -> slots.acquire(query)).isInstanceOf(SqlFailure.class);

        slots.acquire(new RunningQuery()).close();
    }

    @Test
    void aQueryEndsForTheFirstReason() {
        RunningQuery query = new RunningQuery();
        List<String> seen = new CopyOnWriteArrayList<>();
        query.whenEnded(why -> seen.add(why.sqlState()));

        query.cancel();
        query.end(SqlFailure.error("53400", "too late"));
        query.whenEnded(why -> seen.add("at once " + why.sqlState()));

        assertThat(seen).containsExactly("57014", "at once 57014");
        assertThat(whyEnded(query).sqlState()).isEqualTo("57014");
    }

    @Test
    void aSlowClientHoldsUpNoOtherAlarm() {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        watch.after(Duration.ofSeconds(1), () -> {
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watch.after(Duration.ofSeconds(2), other::countDown);

        clock.advance(Duration.ofSeconds(2));

        await().until(() -> other.getCount() == 0);
        slow.countDown();
    }

    @Test
    void aClosedWatchHasNoThread() {
        assertThat(watch.running()).isTrue();

        watch.close();

        assertThat(watch.running()).isFalse();
    }

    private void run(Runnable work) {
        try (QuerySlots.Slot slot = slots.acquire(new RunningQuery())) {
            assertThat(slot).isNotNull();
            work.run();
        }
    }

    private CompletableFuture<SqlFailure> givenWaiting(RunningQuery query) {
        CompletableFuture<SqlFailure> failure = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                slots.acquire(query).close();
                failure.completeExceptionally(new AssertionError("it got a slot"));
            } catch (SqlFailure e) {
                failure.complete(e);
            }
        });
        await().until(() -> slots.waiting() == 1);
        return failure;
    }

    private static SqlFailure whyEnded(RunningQuery query) {
        return catchThrowableOfType(SqlFailure.class, () -> query.pause(Duration.ofSeconds(10)));
    }
}
