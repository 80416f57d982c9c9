package dev.limn.queryservice;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.limn.queryservice.internal.ComplexTypes;
import dev.limn.queryservice.internal.StructMember;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.SQLDataType;

/**
 * What {@code SESS_TIMEOUT}, {@code SESS_START_IF} and {@code SESS_END_IF} give: a {@link Session} where a query returns it,
 * and its members as fields. Thread-safe.
 */
public final class SessionField extends CustomField<Session> {

    private static final long serialVersionUID = 1L;
    private static final DataType<Session> TYPE = ComplexTypes.struct(Session.class, SessionField::read);

    /** Seconds since the event before. */
    public final Field<Long> TIMESTAMP_DIFF = new StructMember<>(this, "timestamp_diff", SQLDataType.BIGINT);

    /** The session's number. */
    public final Field<Integer> NUM = new StructMember<>(this, "num", SQLDataType.INTEGER);

    /** Whether the session begins here. */
    public final Field<Boolean> IS_NEW = new StructMember<>(this, "is_new", SQLDataType.BOOLEAN);

    /** The event's number in the session. */
    public final Field<Integer> DEPTH = new StructMember<>(this, "depth", SQLDataType.INTEGER);

    private final Field<?> expression;

    private SessionField(Field<?> expression) {
        super(expression.getUnqualifiedName(), TYPE);
        this.expression = expression;
    }

    /** The same of a column of a derived table, in which such a field was selected. */
    public static SessionField of(Field<?> column) {
        return new SessionField(column);
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(expression);
    }

    private static Session read(JsonElement json) {
        JsonObject session = json.getAsJsonObject();
        return new Session(
                session.get("timestamp_diff").getAsLong(),
                session.get("num").getAsInt(),
                session.get("is_new").getAsBoolean(),
                session.get("depth").getAsInt());
    }
}
