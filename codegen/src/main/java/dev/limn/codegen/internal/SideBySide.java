package dev.limn.codegen.internal;

import dev.limn.codegen.GenerationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at a time. */
final class SideBySide {

    private SideBySide() {}

    /** The results in order; a single task is done by the calling thread. What one throws is thrown. */
    static <T> List<T> run(List<Callable<T>> tasks, int atATime) {
        try {
            return tasks.size() == 1 ? List.of(tasks.getFirst().call()) : runAll(tasks, atATime);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause() == null ? e : e.getCause());
        } catch (Exception e) {
            throw rethrown(e);
        }
    }

    private static <T> List<T> runAll(List<Callable<T>> tasks, int atATime)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(atATime)) {
            List<T> results = new ArrayList<>();
            for (Future<T> task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception
                ? exception
                : new GenerationException(OneLine.of("cannot make classes of the tables", failure), failure);
    }
}
