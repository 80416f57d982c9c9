package dev.limn.bench.rows;

import static dev.limn.bench.rows.Reading.READING;

import dev.limn.Limn;
import dev.limn.bench.measure.Command;
import dev.limn.bench.measure.CommandFailedException;
import dev.limn.bench.measure.Metric;
import dev.limn.bench.measure.Sample;
import dev.limn.bench.measure.Side;
import dev.limn.bench.measure.Stopwatch;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A server with the table, and forks that work with it. */
final class Scene implements AutoCloseable {

    private final TlsPostgres server;
    private final String dbname;
    private final Path folder;
    private final Path credentials;
    private final Stopwatch stopwatch;

    private Scene(TlsPostgres server, Path folder) {
        this.server = server;
        this.folder = folder;
        this.dbname = server.createDatabase();
        this.stopwatch = new Stopwatch(folder);
        this.credentials = server.writeCredentials(folder.resolve("credentials"), dbname);
        server.execute(dbname, Reading.DEFINITION);
    }

    static Scene in(Path folder) {
        TlsPostgres server = TlsPostgres.builder()
                // Neither is to begin in the middle of a measure.
                .setting("autovacuum", "off")
                .setting("max_wal_size", "8GB")
                .start();
        try {
            return new Scene(server, folder);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    String serverVersion() {
        return server.version();
    }

    /** Puts so many rows into the table, and lets the server settle. */
    void fill(long rows) {
        try (Limn limn = Limn.open(server.credentials(dbname).build())) {
            limn.copyInto(READING).rows(LongStream.range(0, rows).mapToObj(ReadingRecord::of));
        }
        settle();
    }

    /** Leaves nothing of what was written before to be done later. */
    void empty(boolean keyed) {
        server.execute(dbname, "truncate reading");
        server.execute(dbname, "alter table reading drop constraint if exists reading_pkey");
        if (keyed) {
            server.execute(dbname, "alter table reading add primary key (id)");
        }
        settle();
    }

    private void settle() {
        server.execute(dbname, "vacuum analyze reading");
        server.execute(dbname, "checkpoint");
    }

    /** Has a fork do a job, and sees that it was done. */
    <S extends Enum<S> & Side> Sample run(Job job, S side, long rows, int times, String heap, long expected)
            throws IOException, InterruptedException {
        Path result = folder.resolve("outcome");
        Sample process = stopwatch.run(java(heap).and(job, side.name(), credentials, rows, times, result));
        Outcome outcome = Outcome.readFrom(result);
        if (outcome.sum() != expected) {
            throw new CommandFailedException(
                    "%s of %s gives %d instead of %d".formatted(job, side, outcome.sum(), expected));
        }
        return process.with(Metric.WALL, outcome.seconds());
    }

    private static Command java(String heap) {
        return new Command(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        Fork.class.getName()),
                Map.of("CLASSPATH", System.getProperty("java.class.path")));
    }

    @Override
    public void close() {
        server.close();
    }
}
