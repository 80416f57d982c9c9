package dev.limn.emulator.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Does things when a clock says so. One thread looks at the clock every 20 real milliseconds, so that putting the clock
 * forward has its effect at once. Thread-safe.
 */
public final class Watch implements AutoCloseable {

    private static final long LOOK_MILLIS = 20;

    private final Clock clock;
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** Starts it. */
    public Watch(Clock clock) {
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("limn-emulator-watch").start(this::run);
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Does something once a time has passed, on a thread of its own.
     *
     * @return by which it can be called off
     */
    public Alarm after(Duration time, Runnable action) {
        Alarm alarm = new Alarm(now().plus(time), action);
        synchronized (alarms) {
            alarms.add(alarm);
        }
        return alarm;
    }

    /** Ends the thread. What was to be done will not be. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean running() {
        return thread.isAlive();
    }

    int pending() {
        synchronized (alarms) {
            return alarms.size();
        }
    }

    private void run() {
        try {
            while (!closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                // What an alarm does may wait for a slow client, and must not hold up the others.
                takeDue().forEach(alarm -> Thread.startVirtualThread(alarm.action));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Alarm> takeDue() {
        List<Alarm> due = new ArrayList<>();
        synchronized (alarms) {
            while (!alarms.isEmpty() && !alarms.element().due.isAfter(now())) {
                due.add(alarms.remove());
            }
        }
        return due;
    }

    /** Something to be done, unless it is closed before. */
    public final class Alarm implements AutoCloseable, Comparable<Alarm> {

        private final Instant due;
        private final Runnable action;

        private Alarm(Instant due, Runnable action) {
            this.due = due;
            this.action = action;
        }

        /** Calls it off. Does nothing when it is too late. */
        @Override
        public void close() {
            synchronized (alarms) {
                alarms.remove(this);
            }
        }

        @Override
        public int compareTo(Alarm other) {
            return due.compareTo(other.due);
        }
    }
}
