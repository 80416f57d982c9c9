package dev.limn.emulator.sql;

import dev.limn.emulator.access.Deadlines;
import dev.limn.emulator.access.Faults;
import dev.limn.emulator.access.QuerySlots;
import dev.limn.emulator.access.RunningQuery;
import dev.limn.emulator.access.Sessions;
import dev.limn.emulator.access.Watch;

/** What holds the statements of one session to the organization's limits, and makes some of them fail on demand. */
public final class WorkLimits {

    private final QuerySlots slots;
    private final Deadlines deadlines;
    private final Faults faults;
    private final Sessions.Entry session;

    public WorkLimits(QuerySlots slots, Deadlines deadlines, Faults faults, Sessions.Entry session) {
        this.slots = slots;
        this.deadlines = deadlines;
        this.faults = faults;
        this.session = session;
    }

    /**
     * Waits until a query may run.
     *
     * @return to be closed when it rests or is done
     */
    Turn begin(RunningQuery query, Deadlines.Limit limit) {
        Watch.Alarm alarm = deadlines.start(query, limit);
        try {
            session.busy();
            return new Turn(slots.acquire(query), alarm);
        } catch (RuntimeException e) {
            alarm.close();
            session.idle();
            throw e;
        }
    }

    /** Once, before a query computes anything. */
    void beforeQuery(RunningQuery query) {
        faults.beforeQuery(query);
    }

    /** Before each row goes out. */
    void beforeRow(long sent) {
        faults.beforeRow(sent, session);
    }

    /** The client did something: its idle time begins anew. */
    void touch() {
        session.idle();
    }

    /** A query's turn. */
    final class Turn implements AutoCloseable {
        private final QuerySlots.Slot slot;
        private final Watch.Alarm alarm;

        private Turn(QuerySlots.Slot slot, Watch.Alarm alarm) {
            this.slot = slot;
            this.alarm = alarm;
        }

        @Override
        public void close() {
            alarm.close();
            slot.close();
            session.idle();
        }
    }
}
