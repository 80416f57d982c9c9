package dev.limn.bench.codegen;

import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A lake on the server, and the folder for what is made of it. */
record LakeDatabase(Lake lake, TlsPostgres server, String dbname, Path folder, AtomicInteger changes) {

    LakeDatabase(Lake lake, TlsPostgres server, String dbname, Path folder) {
        this(lake, server, dbname, folder, new AtomicInteger());
    }

    Path credentials() throws IOException {
        return credentials(server.port());
    }

    /** A credentials file for who comes by this port of loopback, behind which is the server. */
    Path credentials(int port) throws IOException {
        List<String> lines = List.of(
                "host=" + server.host(),
                "port=" + port,
                "dbname=" + dbname,
                "user=" + server.user(),
                "password=" + server.password(),
                "sslrootcert=" + server.rootCertificate(),
                "");
        return TlsPostgres.writeSecret(folder.resolve("credentials-" + port), String.join("\n", lines));
    }

    /** Changes one table, each time otherwise. */
    void change() {
        server.execute(dbname, lake.change(changes.incrementAndGet()));
    }

    /** Where this side's classes of the lake are. */
    Path output(Generator side) {
        return folder.resolve(side.toString());
    }
}
