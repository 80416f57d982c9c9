package dev.limn.large;

import dev.limn.large.internal.Copying;
import dev.limn.large.internal.CsvCopy;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jooq.Configuration;
import org.jooq.ResultQuery;

/**
 * A query's rows as a file, by PostgreSQL's {@code COPY … TO STDOUT}: no value becomes an object on its way. For rows in Java
 * there is {@link dev.limn.Limn#stream}. Immutable.
 */
public final class CopyOut {

    private final Copying copying;
    private final ResultQuery<?> query;

    private CopyOut(Copying copying, ResultQuery<?> query) {
        this.copying = copying;
        this.query = query;
    }

    /** {@link dev.limn.Limn#copyOut} is how to get one. */
    public static CopyOut of(Copying copying, ResultQuery<?> query) {
        return new CopyOut(copying, query);
    }

    /** In a transaction, such as {@code limn.dsl().transaction(transaction -> …)} gives one, instead of one of its own. */
    public CopyOut within(Configuration transaction) {
        return new CopyOut(copying.within(transaction), query);
    }

    /**
     * Writes a line of columns' names and one for each row, with commas, in UTF-8, and says how many rows there were. Null is
     * nothing, and text without a character is {@code ""}. The stream stays open; what it has when this fails is not all.
     *
     * @throws UncheckedIOException when the stream takes no more; the connection ends then, and a transaction with it
     */
    public long csv(OutputStream out) {
        return CsvCopy.run(copying, query, out);
    }
}
