package dev.limn.queryservice;

import dev.limn.queryservice.nested.Nested;
import dev.limn.queryservice.nested.internal.Step;
import dev.limn.queryservice.nested.internal.Wrapper;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * What {@code SESS_TIMEOUT}, {@code SESS_START_IF} and {@code SESS_END_IF} give: a {@link Session} where a query returns it,
 * and its members as fields. Thread-safe.
 */
public final class SessionField extends Wrapper<Session> {

    private static final long serialVersionUID = 1L;
    private static final DataType<Session> TYPE = Nested.type(Session.class);

    /** Seconds since the event before. */
    public final Field<Long> TIMESTAMP_DIFF = Step.member(this, "timestamp_diff", SQLDataType.BIGINT);

    /** The session's number. */
    public final Field<Integer> NUM = Step.member(this, "num", SQLDataType.INTEGER);

    /** Whether the session begins here. */
    public final Field<Boolean> IS_NEW = Step.member(this, "is_new", SQLDataType.BOOLEAN);

    /** The event's number in the session. */
    public final Field<Integer> DEPTH = Step.member(this, "depth", SQLDataType.INTEGER);

    private SessionField(Field<Session> field) {
        super(field);
    }

    /** The same of a column of a derived table, in which such a field was selected. */
    public static SessionField of(Field<?> column) {
        return new SessionField(Step.typed(column, TYPE));
    }
}
