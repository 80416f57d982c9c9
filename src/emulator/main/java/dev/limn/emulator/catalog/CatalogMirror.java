package dev.limn.emulator.catalog;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.access.DatabaseName;
import dev.limn.emulator.access.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A real PostgreSQL that holds the definitions of the lake's tables, and no data: what Query Service answers from its
 * catalog is what PostgreSQL answers from its own, so that psql, drivers and hand-written queries find what they look
 * for. Each database that sessions name exists, and each user is a role. Thread-safe.
 *
 * <p>What clients see of PostgreSQL's catalog is an overlay with the columns that they expect of a server of version
 * 0.1.0. Measured on two cores: 1,000 tables of 100 columns are mirrored in about two seconds, one changed table in a few
 * milliseconds.
 */
public final class CatalogMirror implements AutoCloseable {

    private static final String TEMPLATE = "qs_template";

    private final EmbeddedServer server;
    private final Switches switches;
    private final Overlay overlay;
    private final Map<String, MirrorDatabase> databases = new ConcurrentHashMap<>();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    private CatalogMirror(EmbeddedServer server, Switches switches, Overlay overlay) {
        this.server = server;
        this.switches = switches;
        this.overlay = overlay;
    }

    /** Starts the server, which takes a few seconds and a folder of its own; it listens on loopback. */
    public static CatalogMirror start(Switches switches) {
        EmbeddedServer server = EmbeddedServer.start();
        try {
            return new CatalogMirror(server, switches, prepareTemplate(server));
        } catch (SQLException e) {
            server.close();
            throw new IllegalStateException("cannot prepare the catalog: " + e.getMessage(), e);
        }
    }

    /**
     * Opens the catalog for a session. Its user becomes a role, which {@code current_user} tells; that it tells the
     * login's user is inferred.
     *
     * @throws IllegalArgumentException if the user's name has no @, as every organization's has
     */
    public CatalogSession open(Login login) {
        if (!login.user().contains("@")) {
            throw new IllegalArgumentException("user must be an organization, as in …@AdobeOrg");
        }
        MirrorDatabase database = databases.computeIfAbsent(login.database().text(), text -> create(login.database()));
        return new CatalogSession(database, () -> connect(database, login.user()), overlay, switches);
    }

    @Override
    public void close() {
        server.close();
    }

    private static Overlay prepareTemplate(EmbeddedServer server) throws SQLException {
        execute(server, "postgres", "create database " + TEMPLATE);
        execute(server, "postgres", "revoke all on database " + TEMPLATE + ", postgres, template1 from public");
        try (Connection connection = server.connect(TEMPLATE)) {
            Overlay overlay = Overlay.install(connection);
            new CatalogWriter(connection).writeAnymap();
            return overlay;
        }
    }

    private MirrorDatabase create(DatabaseName wanted) {
        String name = nameOf(wanted.text());
        try {
            execute(server, "postgres", "create database " + quoted(name) + " template " + TEMPLATE);
            execute(server, "postgres", "revoke temporary on database " + quoted(name) + " from public");
            execute(
                    server,
                    name,
                    "create or replace function qs_catalog.current_database() returns name language sql stable return "
                            + literal(shownName(wanted)) + "::name");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open the catalog of the database: " + e.getMessage(), e);
        }
        return new MirrorDatabase(name, server, switches);
    }

    /** What PostgreSQL can call a database of this name: it has 63 bytes for it, and some names of its own. */
    private static String nameOf(String text) {
        String cut = Names.cut(text, 63);
        boolean usable =
                cut.equals(text) && !text.equals("postgres") && !text.startsWith("template") && !text.startsWith("qs_");
        return usable ? text : Names.cut(text, 50) + "_" + Integer.toHexString(text.hashCode());
    }

    private String shownName(DatabaseName database) {
        return switches.is(Switch.CURRENT_DATABASE, "target") ? database.target() : database.text();
    }

    private CatalogConnection connect(MirrorDatabase database, String user) {
        String role = Names.cut(user, 63);
        try {
            return new CatalogConnection(
                    server.connect(database.name(), role, passwords.computeIfAbsent(role, this::createRole)));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot connect to the catalog: " + e.getMessage(), e);
        }
    }

    private String createRole(String role) {
        String password = UUID.randomUUID().toString();
        try {
            execute(server, "postgres", "create role " + quoted(role) + " login password " + literal(password));
            return password;
        } catch (SQLException e) {
            // The statement, and so the password, stays out of the message.
            throw new IllegalStateException("cannot make a role for the user: SQLSTATE " + e.getSQLState(), e);
        }
    }

    private static void execute(EmbeddedServer server, String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
