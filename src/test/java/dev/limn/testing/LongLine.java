package dev.limn.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Carries bytes that arrive later than they were sent. Any number is under way at once: the line is long, not narrow. */
final class LongLine {

    private record Parcel(byte[] bytes, long due) {

        boolean isLast() {
            return bytes.length == 0;
        }
    }

    private LongLine() {}

    /** Carries until one end closes. */
    static void carry(InputStream from, OutputStream to, Duration delay) throws IOException {
        if (delay.isZero()) {
            from.transferTo(to);
            return;
        }
        BlockingQueue<Parcel> underWay = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> send(from, underWay, delay.toNanos()));
        try {
            deliver(underWay, to);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private static void send(InputStream from, BlockingQueue<Parcel> underWay, long delay) {
        byte[] buffer = new byte[1 << 16];
        int read;
        do {
            read = Math.max(0, read(from, buffer));
            underWay.add(new Parcel(Arrays.copyOf(buffer, read), System.nanoTime() + delay));
        } while (read > 0);
    }

    // To the other side, a broken line is one that ended.
    private static int read(InputStream from, byte[] buffer) {
        try {
            return from.read(buffer);
        } catch (IOException e) {
            return -1;
        }
    }

    private static void deliver(BlockingQueue<Parcel> underWay, OutputStream to)
            throws IOException, InterruptedException {
        Parcel next = underWay.take();
        while (!next.isLast()) {
            TimeUnit.NANOSECONDS.sleep(next.due() - System.nanoTime());
            to.write(next.bytes());
            next = underWay.take();
        }
        TimeUnit.NANOSECONDS.sleep(next.due() - System.nanoTime());
    }
}
