package dev.limn.emulator.testing;

import dev.limn.emulator.Emulator;
import dev.limn.emulator.EmulatorOptions;
import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** Emulators for tests, and connections to them by pgjdbc over verified TLS. */
public final class RunningEmulator {

    private RunningEmulator() {}

    /**
     * The one that tests share which change nothing in it but tables of their own; it has the sample, and places for
     * many sessions.
     */
    public static Emulator shared() {
        return Shared.EMULATOR;
    }

    /** One of a test's own, to be closed by it. */
    public static Emulator start(EmulatorOptions.Builder options) {
        try {
            return Emulator.start(options.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that answers a question in another way than by default. */
    public static Emulator start(Switch which, String value) {
        return start(roomy().switches(Switches.defaults().with(which, value)));
    }

    /** Options for tests that are not about limits. */
    public static EmulatorOptions.Builder roomy() {
        return EmulatorOptions.builder().sessions(50).runningQueries(10).events(2_000);
    }

    public static Connection connect(Emulator emulator) throws SQLException {
        return connect(emulator, emulator.database(), new Properties());
    }

    /** @param more properties of the driver, over what is needed to connect */
    public static Connection connect(Emulator emulator, String database, Properties more) throws SQLException {
        Properties properties = new Properties();
        properties.put("PGHOST", emulator.host());
        properties.put("PGPORT", String.valueOf(emulator.port()));
        properties.put("user", emulator.user());
        properties.put("password", emulator.token(Duration.ofHours(24)));
        properties.put("sslmode", "verify-full");
        properties.put("sslrootcert", emulator.authorityFile().toString());
        properties.putAll(more);
        // The driver prefers what its URL says, and decodes it.
        String url = "jdbc:postgresql://" + properties.remove("PGHOST") + ":" + properties.remove("PGPORT") + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8);
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new IllegalStateException("the driver does not know its own URL");
        }
        return connection;
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows as text, null for SQL's. */
    public static List<List<@Nullable String>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return rows(result);
        }
    }

    /** What is left of a result, as text. */
    public static List<List<@Nullable String>> rows(ResultSet result) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.add(result.getString(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The labels of a query's columns. */
    public static List<String> labels(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> labels = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                labels.add(result.getMetaData().getColumnLabel(i));
            }
            return labels;
        }
    }

    /** The one value of a query. */
    public static @Nullable String value(Connection connection, String sql) throws SQLException {
        return rows(connection, sql).get(0).get(0);
    }

    private static final class Shared {
        private static final Emulator EMULATOR = start(roomy());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(EMULATOR::close));
        }
    }
}
