package dev.limn.emulator;

import dev.limn.emulator.lake.SparkEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * The one emulator of a process. It ends with the process, also when that is ended before it has started, and leaves
 * neither files nor processes.
 */
final class ProcessEmulator {

    private static final long PATIENCE_SECONDS = 5;

    private ProcessEmulator() {}

    /**
     * Starts it, in a temporary folder.
     *
     * @throws IOException as {@link Emulator#start} does
     */
    static Emulator start(EmulatorOptions.Builder options) throws IOException {
        AtomicReference<@Nullable Path> folder = new AtomicReference<>();
        CompletableFuture<Emulator> started = new CompletableFuture<>();
        // First of all, so that nothing is made which nobody will delete.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder), "limn-emulator-end"));
        try {
            Path created = Files.createTempDirectory("limn-emulator");
            folder.set(created);
            Emulator emulator = Emulator.start(options.folder(created).build());
            started.complete(emulator);
            return emulator;
        } catch (IOException | RuntimeException | Error e) {
            started.cancel(false);
            throw e;
        }
    }

    private static void end(CompletableFuture<Emulator> started, AtomicReference<@Nullable Path> folder) {
        try {
            started.join().close();
        } catch (CancellationException e) {
            // It did not start, and told why.
        } finally {
            // A start that was broken off has nobody else who cleans up behind it.
            ProcessHandle.current().children().forEach(ProcessEmulator::end);
            delete(folder.get());
            SparkEngine.deleteFiles();
        }
    }

    // The library that started PostgreSQL also ends it with the JVM; where two delete, one of them fails.
    private static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!FileUtils.deleteQuietly(folder.toFile()) && Files.exists(folder) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static void end(ProcessHandle child) {
        child.destroy();
        child.onExit()
                .completeOnTimeout(child, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }
}
