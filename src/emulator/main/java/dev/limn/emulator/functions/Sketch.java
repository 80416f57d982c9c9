package dev.limn.emulator.functions;

import com.dynatrace.hash4j.distinctcount.HyperLogLog;
import dev.limn.emulator.query.SqlFailure;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A HyperLogLog sketch in the making; its text is the registers in Base64. For one thread. */
final class Sketch {

    private @Nullable HyperLogLog registers;

    /** One whose size that of the first it is merged with decides. */
    Sketch() {}

    /** @param size logarithm of the number of registers, {@code lgConfigK} */
    Sketch(int size) {
        registers = HyperLogLog.create(size);
    }

    private Sketch(HyperLogLog registers) {
        this.registers = registers;
    }

    static Sketch ofBytes(byte[] bytes) {
        return bytes.length == 0 ? new Sketch() : new Sketch(HyperLogLog.wrap(bytes));
    }

    static Sketch parse(String text) {
        try {
            return new Sketch(HyperLogLog.wrap(Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException e) {
            throw SqlFailure.error("58000", "hll_merge_agg takes sketches that hll_build_agg made")
                    .initCause(e);
        }
    }

    void add(long hash) {
        if (registers != null) {
            registers.add(hash);
        }
    }

    /** @param anySize whether sketches of different sizes become one of the smaller */
    void merge(Sketch other, boolean anySize) {
        if (registers == null || other.registers == null) {
            registers = registers == null ? other.registers : registers;
        } else if (anySize || registers.getP() == other.registers.getP()) {
            registers = HyperLogLog.merge(registers, other.registers);
        } else {
            throw SqlFailure.error(
                    "58000",
                    "hll_merge_agg met sketches of lgConfigK " + registers.getP() + " and " + other.registers.getP()
                            + ": write hll_merge_agg(…, true) to allow that");
        }
    }

    /** How many different values it has seen, roughly. */
    double estimate() {
        return registers == null ? 0 : registers.getDistinctCountEstimate();
    }

    /** Empty when nothing was merged. */
    byte[] bytes() {
        return registers == null ? new byte[0] : registers.getState();
    }

    /** Null when nothing was merged. */
    @Nullable
    String text() {
        return registers == null ? null : Base64.getEncoder().encodeToString(registers.getState());
    }
}
