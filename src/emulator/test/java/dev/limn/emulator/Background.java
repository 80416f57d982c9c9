package dev.limn.emulator;

import dev.limn.emulator.testing.RunningEmulator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A query that runs while its test goes on. */
final class Background {

    private static final long PATIENCE_SECONDS = 30;

    private final CompletableFuture<List<List<@Nullable String>>> answer = new CompletableFuture<>();

    private Background() {}

    static Background query(Connection connection, String sql) {
        Background query = new Background();
        Thread.ofVirtual().start(() -> {
            try {
                query.answer.complete(RunningEmulator.rows(connection, sql));
            } catch (SQLException | RuntimeException e) {
                query.answer.completeExceptionally(e);
            }
        });
        return query;
    }

    boolean over() {
        return answer.isDone();
    }

    List<List<@Nullable String>> rows() throws Exception {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** What it failed with. */
    SQLException failure() throws InterruptedException, TimeoutException {
        try {
            throw new AssertionError("it gave " + answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                return failure;
            }
            throw new AssertionError(e);
        }
    }
}
