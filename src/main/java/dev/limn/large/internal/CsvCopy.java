package dev.limn.large.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** One {@code COPY … TO STDOUT}. */
public final class CsvCopy {

    private CsvCopy() {}

    /** Writes the query's rows and says how many they were. COPY takes no parameters. */
    public static long run(Copying copying, ResultQuery<?> query, OutputStream out) {
        return copying.run("COPY … TO STDOUT", connection -> {
            String select = DSL.using(copying.configuration()).renderInlined(query);
            String statement = "COPY (" + select + ") TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')";
            return read(connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement), out);
        });
    }

    // Whatever the file takes, all is read: a COPY that is cancelled instead can leave the connection in the middle of
    // it.
    private static long read(CopyOut copy, OutputStream out) throws SQLException {
        IOException failure = null;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            failure = failure == null ? write(row, out) : failure;
        }
        if (failure != null) {
            throw new UncheckedIOException("cannot write rows: " + failure.getMessage(), failure);
        }
        return copy.getHandledRowCount();
    }

    private static @Nullable IOException write(byte[] row, OutputStream out) {
        try {
            out.write(row);
            return null;
        } catch (IOException e) {
            return e;
        }
    }
}
