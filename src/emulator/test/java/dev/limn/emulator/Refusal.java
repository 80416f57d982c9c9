package dev.limn.emulator;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * What a client was told.
 *
 * @param sqlState null if the driver has none
 */
record Refusal(String sqlState, String message) {

    /** That of something which must fail. */
    static Refusal of(ThrowingCallable call) {
        SQLException failure = catchThrowableOfType(SQLException.class, call);
        if (failure == null) {
            throw new AssertionError("it succeeded");
        }
        return of(failure);
    }

    static Refusal of(SQLException failure) {
        return new Refusal(String.valueOf(failure.getSQLState()), String.valueOf(failure.getMessage()));
    }
}
