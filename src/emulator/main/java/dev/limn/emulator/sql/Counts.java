package dev.limn.emulator.sql;

import dev.limn.emulator.query.SqlFailure;
import org.jspecify.annotations.Nullable;

/** Numbers of rows, as clients write them. */
final class Counts {

    private Counts() {}

    static long of(@Nullable String text) {
        try {
            long count = text == null ? -1 : Long.parseLong(text.strip());
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw SqlFailure.error("42601", "a number of rows must be 0 or more, not '" + text + "'");
    }
}
