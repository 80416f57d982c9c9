package dev.limn.bench.measure;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work that cleans up after itself also when somebody ends the JVM: it is interrupted, and waited for. */
public final class Interruption {

    private static final int SECONDS = 30;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);

    private Interruption() {}

    /** Does the work in this thread. */
    public static <T> T heededBy(Callable<T> work) throws Exception {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::interrupt));
        try {
            return work.call();
        } finally {
            interruption.over.countDown();
        }
    }

    private void interrupt() {
        if (over.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            if (!over.await(SECONDS, TimeUnit.SECONDS)) {
                System.err.println("bench: did not end within " + SECONDS + " s of being told to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
