package dev.limn.emulator.lake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** Numbers for snapshots and batches: they look as arbitrary as the real ones, and are the same for the same write. */
final class SnapshotIds {

    private static final String BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private SnapshotIds() {}

    /** A batch to follow those that are there. */
    static Batch next(String datasetId, List<Batch> before, Instant committed, long rows, Batch.Source source) {
        OptionalLong parent = before.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(before.getLast().id());
        long salt = Math.floorMod(mixed(Objects.hash(datasetId, before.size())), 1_000_000L);
        // Two writes within a millisecond, or a clock that was put back, must not give a smaller number.
        long id = Math.max(
                committed.toEpochMilli() * 1_000_000 + salt, parent.orElse(0) + 1 + Math.floorMod(mixed(salt), 1_000L));
        return new Batch(id, parent, committed, rows, false, source);
    }

    /** The batch's id as the platform writes it: 26 letters and digits, in the order of time. */
    static String batchId(Batch batch) {
        StringBuilder id = new StringBuilder(26);
        append(id, batch.committed().toEpochMilli(), 10);
        append(id, mixed(batch.id()), 8);
        append(id, mixed(~batch.id()), 8);
        return id.toString();
    }

    private static void append(StringBuilder id, long bits, int digits) {
        for (int digit = digits - 1; digit >= 0; digit--) {
            id.append(BASE32.charAt((int) (bits >>> (5 * digit)) & 31));
        }
    }

    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        return once ^ (once >>> 33);
    }
}
