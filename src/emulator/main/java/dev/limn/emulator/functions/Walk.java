package dev.limn.emulator.functions;

import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the rows of a window's frame, in their order. What it gives may be asked for after any row, and then it
 * goes on. Each row and each answer takes constant time, so that a frame which grows row by row costs no more than one
 * pass. For one thread.
 */
interface Walk {

    void row(InternalRow row);

    /** What the function gives for the rows so far, in Spark's internal form. */
    @Nullable
    Object result();
}
