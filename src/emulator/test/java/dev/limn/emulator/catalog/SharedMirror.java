package dev.limn.emulator.catalog;

import dev.limn.emulator.Switches;
import dev.limn.emulator.access.DatabaseName;
import dev.limn.emulator.access.Login;
import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A catalog that the tests of a JVM share, since starting it takes seconds; and what they ask of it. */
final class SharedMirror {

    static final String USER = "ACME@AdobeOrg";

    private static final CatalogMirror MIRROR = start();

    private SharedMirror() {}

    private static CatalogMirror start() {
        CatalogMirror mirror = start(Switches.defaults());
        Runtime.getRuntime().addShutdownHook(new Thread(mirror::close));
        return mirror;
    }

    /** One of a test's own, to be closed by it. */
    static CatalogMirror start(Switches switches) {
        try {
            Path folder = Files.createTempDirectory("limn-catalog");
            folder.toFile().deleteOnExit();
            return CatalogMirror.start(switches, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CatalogMirror mirror() {
        return MIRROR;
    }

    static Login login(String sandbox, String target, String... options) {
        String text = sandbox + ":" + target + (options.length == 0 ? "" : "?" + options[0]);
        DatabaseName name = new DatabaseName(text, Optional.of(sandbox), target, Optional.empty(), Set.of(options));
        return new Login(USER, USER, name, true);
    }

    /** All rows of a query, each null as the word null and fields separated by a bar. */
    static List<String> query(CatalogSession session, String sql, String... parameters) {
        return query(session, sql, List.of(), List.of(parameters));
    }

    static List<String> query(CatalogSession session, String sql, List<Integer> types, List<String> parameters) {
        Statement statement = session.prepare(sql, types);
        List<Parameter> values =
                parameters.stream().map(each -> new Parameter(0, each)).toList();
        List<String> rows = new ArrayList<>();
        try (QueryResult result = statement.execute(values)) {
            for (List<@Nullable String> row = result.next(); row != null; row = result.next()) {
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }
}
