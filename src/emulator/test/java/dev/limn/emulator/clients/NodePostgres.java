package dev.limn.emulator.clients;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.limn.emulator.Emulator;
import dev.limn.emulator.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** node-postgres, in a process of its own for each run. Immutable. */
final class NodePostgres {

    private static final Path SOURCES = Path.of("test/node");
    private static final Path FOLDER = Path.of("target/node");

    private final Map<String, ?> connection;

    private NodePostgres(Map<String, ?> connection) {
        this.connection = connection;
    }

    /** With the options that its documentation names. */
    static NodePostgres to(Emulator emulator, String database) throws IOException {
        return new NodePostgres(Map.of(
                "host", emulator.host(),
                "port", emulator.port(),
                "database", database,
                "user", emulator.user(),
                "password", emulator.token(Duration.ofHours(1)),
                "ssl", Map.of("ca", Files.readString(emulator.authorityFile()))));
    }

    /** With options as its {@code Client} takes them, and nothing else. */
    static NodePostgres to(Map<String, ?> connection) {
        return new NodePostgres(connection);
    }

    /** The same with another option. */
    NodePostgres with(String option, Object value) {
        Map<String, Object> changed = new TreeMap<>(connection);
        changed.put(option, value);
        return new NodePostgres(changed);
    }

    /** A query's text, and what else its {@code query} or client.js takes. Immutable. */
    record Query(Map<String, Object> fields) {

        Query with(String field, Object value) {
            Map<String, Object> more = new TreeMap<>(fields);
            more.put(field, value);
            return new Query(more);
        }
    }

    static Query query(String text, @Nullable Object... values) {
        Query query = new Query(Map.of("text", text));
        return values.length == 0 ? query : query.with("values", values);
    }

    /** What it made of each query. */
    List<JsonObject> run(Query... queries) throws IOException, InterruptedException {
        install();
        String input = new GsonBuilder()
                .serializeNulls()
                .create()
                .toJson(Map.of(
                        "connection",
                        connection,
                        "queries",
                        Stream.of(queries).map(Query::fields).toList()));
        JsonArray answers = JsonParser.parseString(Program.installed("node", "nodejs")
                        .in(FOLDER)
                        .with("TZ", "UTC")
                        .given(input, "client.js")
                        .succeeded())
                .getAsJsonArray();
        return answers.asList().stream().map(JsonElement::getAsJsonObject).toList();
    }

    // In a copy, so that nothing is written among the sources; once, until what is wanted changes.
    private static synchronized void install() throws IOException, InterruptedException {
        Path wanted = SOURCES.resolve("package-lock.json");
        Path installed = FOLDER.resolve("installed.json");
        boolean current = Files.exists(installed) && Files.mismatch(wanted, installed) < 0;
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!current) {
            Program.installed("npm", "npm")
                    .in(FOLDER)
                    .run("ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .succeeded();
            Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
