package dev.limn;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Which failures end a pooled session of Query Service. The pool takes 0A000 for the end, which there is said of a statement
 * only; what ends an idle session it does not know.
 */
final class KeptSessions implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return switch (Failures.state(failure)) {
            case "0A000" -> Override.DO_NOT_EVICT;
            case "57P05" -> Override.MUST_EVICT;
            default -> Override.CONTINUE_EVICT;
        };
    }
}
