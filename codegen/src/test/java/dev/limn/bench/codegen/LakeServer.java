package dev.limn.bench.codegen;

import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The server with the lakes, each in a database of its own. */
final class LakeServer implements AutoCloseable {

    private final TlsPostgres server;
    private final ServerLog log;
    private final Path folder;
    private final Consumer<String> progress;
    private final Map<Lake, LakeDatabase> lakes = new HashMap<>();

    private LakeServer(TlsPostgres server, ServerLog log, Path folder, Consumer<String> progress) {
        this.server = server;
        this.log = log;
        this.folder = folder;
        this.progress = progress;
    }

    static LakeServer start(Path folder, Consumer<String> progress) throws IOException, SQLException {
        Path logs = Files.createDirectories(folder.resolve("log"));
        TlsPostgres server = ServerLog.keptBy(TlsPostgres.builder(), logs)
                // It would start at any moment, in the middle of a measure.
                .setting("autovacuum", "off")
                .start();
        return new LakeServer(server, ServerLog.of(server, logs), folder, progress);
    }

    ServerLog log() {
        return log;
    }

    String version() {
        return server.version();
    }

    /** The lake, made when it is first asked for. */
    LakeDatabase lake(Lake lake) throws IOException, SQLException {
        LakeDatabase known = lakes.get(lake);
        return known == null ? make(lake) : known;
    }

    private LakeDatabase make(Lake lake) throws IOException, SQLException {
        progress.accept("makes a lake of " + lake);
        String dbname = server.createDatabase();
        try (Connection connection = server.connect(dbname);
                Statement statement = connection.createStatement()) {
            statement.execute("set log_statement = 'none'");
            for (String foundation : Lake.foundations()) {
                statement.execute(foundation);
            }
            for (int number = 0; number < lake.tables(); number++) {
                statement.execute(lake.table(number));
            }
            // As they are on any server that has been up for a while.
            statement.execute("vacuum analyze pg_class, pg_attribute, pg_attrdef, pg_type, pg_description,"
                    + " pg_constraint, pg_index, pg_depend, pg_enum, pg_namespace");
        }
        Path folderOfLake = Files.createDirectories(folder.resolve(dbname));
        LakeDatabase made = new LakeDatabase(lake, server, dbname, folderOfLake);
        lakes.put(lake, made);
        return made;
    }

    @Override
    public void close() throws SQLException {
        try (server) {
            log.close();
        }
    }
}
