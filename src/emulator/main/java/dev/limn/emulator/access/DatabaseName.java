package dev.limn.emulator.access;

import java.util.Optional;
import java.util.Set;

/**
 * The {@code database} of a start-up message, taken apart: {@code prod:all}, {@code all}, {@code prod:events},
 * {@code marts.finance}, each with {@code ?FLATTEN} or not. Nothing in it is URL-decoded.
 *
 * @param text as the client wrote it
 * @param sandbox what stands before the colon
 * @param target {@code all}, or the table, the dataset's id, the view's id or the logical database
 * @param schema what stands after the target's dot
 * @param options what stands after the question mark, in capitals
 */
public record DatabaseName(
        String text, Optional<String> sandbox, String target, Optional<String> schema, Set<String> options) {

    /** True if the session sees the leaves of structs as columns. */
    public boolean flatten() {
        return options.contains("FLATTEN");
    }

    /** True if the session sees everything in the sandbox. */
    public boolean all() {
        return target.equals("all") && schema.isEmpty();
    }
}
