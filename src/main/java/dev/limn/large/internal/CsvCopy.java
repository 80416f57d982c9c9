package dev.limn.large.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;

/** One {@code COPY … TO STDOUT}. */
public final class CsvCopy {

    private CsvCopy() {}

    /** Writes the query's rows and says how many they were. COPY takes no parameters. */
    public static long run(Copying copying, ResultQuery<?> query, OutputStream out) {
        return copying.run("COPY … TO STDOUT", connection -> {
            String select = DSL.using(copying.configuration()).renderInlined(query);
            String statement = "COPY (" + select + ") TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')";
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement, out);
            } catch (IOException e) {
                connection.abort(
                        Runnable::run); // what the driver has not read of it would be taken for the next result
                throw new UncheckedIOException("cannot write rows: " + e.getMessage(), e);
            }
        });
    }
}
