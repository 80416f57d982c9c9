package dev.limn.emulator.lake;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One write to a table, as {@code history_meta} lists it (syntax page, "SNAPSHOT clause"). Immutable.
 *
 * @param id larger than those before it in the same table; nothing else follows from it
 * @param parent the write before, whether that has expired or not
 * @param current true for the last one
 * @param rows how many it added
 */
public record Snapshot(long id, OptionalLong parent, Instant committed, boolean current, long rows) {}
