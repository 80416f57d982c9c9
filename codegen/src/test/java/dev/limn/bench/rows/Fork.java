package dev.limn.bench.rows;

import java.nio.file.Path;

/** One job of one side as a process of its own, so that no side profits from what the JVM learned of another. */
public final class Fork {

    private Fork() {}

    public static void main(String[] arguments) throws Exception {
        Job.valueOf(arguments[0])
                .run(arguments[1], Path.of(arguments[2]), Long.parseLong(arguments[3]), Integer.parseInt(arguments[4]))
                .writeTo(Path.of(arguments[5]));
    }
}
