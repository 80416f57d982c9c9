package dev.limn.demo;

import dev.limn.Limn;
import dev.limn.credentials.Credentials;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** A PostgreSQL server of its own with the sample database in it, gone without a trace when closed. */
public final class SampleServer implements AutoCloseable {

    private final TlsPostgres server = TlsPostgres.builder().start();
    private final AtomicBoolean closed = new AtomicBoolean();

    private SampleServer() {}

    /**
     * Takes one argument: where to write the credentials file. Prints {@code ready} and that file's path once the
     * database can be used, and stays until its input ends or it is told to stop.
     */
    public static void main(String... arguments) throws IOException {
        Path credentials = Path.of(arguments[0]).toAbsolutePath();
        try (SampleServer server = new SampleServer()) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.fill(credentials);
            System.out.println("ready " + credentials);
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void fill(Path credentials) {
        server.createDatabase("shop", "shopkeeper", credentials);
        try (Limn limn = Limn.open(Credentials.fromFile(credentials))) {
            SampleDatabase.migrate(limn.dataSource());
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.close();
        }
    }
}
