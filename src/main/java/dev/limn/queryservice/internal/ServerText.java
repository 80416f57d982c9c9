package dev.limn.queryservice.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The words of a server within a failure, all of them, without what the driver puts around them. */
public final class ServerText {

    private ServerText() {}

    /** Empty if no server said anything. */
    public static Optional<String> of(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, ServerText::next)
                .filter(SQLException.class::isInstance)
                .map(cause -> words((SQLException) cause))
                .findFirst();
    }

    private static @Nullable Throwable next(@Nullable Throwable failure) {
        return failure == null ? null : failure.getCause();
    }

    private static String words(SQLException failure) {
        ServerErrorMessage said = failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
        String words = said == null ? failure.getMessage() : said.getMessage();
        return words == null ? "" : words;
    }
}
