package dev.limn.emulator.sql;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.access.Login;
import dev.limn.emulator.catalog.CatalogMirror;
import dev.limn.emulator.lake.Lake;
import dev.limn.emulator.query.Session;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;

/** Opens sessions on one lake. Thread-safe. */
public final class SessionFactory {

    private final SparkSession root;
    private final Lake lake;
    private final CatalogMirror catalog;
    private final Switches switches;

    public SessionFactory(SparkSession root, Lake lake, CatalogMirror catalog, Switches switches) {
        this.root = root;
        this.lake = lake;
        this.catalog = catalog;
        this.switches = switches;
    }

    /**
     * Opens a session.
     *
     * @param reported what the server tells the client of itself
     * @param whenClosed is run once, when the session ends
     */
    public Session open(Login login, Map<String, String> reported, WorkLimits limits, Runnable whenClosed) {
        Settings settings = new Settings(ServerParameters.shown(reported));
        SessionState state =
                new SessionState(UUID.randomUUID().toString(), this::spark, lake, login, switches, settings, limits);
        return new EmulatorSession(state, new CatalogStatements(catalog.open(login), state), whenClosed);
    }

    private org.apache.spark.sql.classic.SparkSession spark() {
        var spark = (org.apache.spark.sql.classic.SparkSession) root.newSession();
        spark.conf().set("spark.sql.ansi.enabled", switches.is(Switch.ANSI, "on"));
        spark.conf()
                .set(
                        "spark.sql.legacy.consecutiveStringLiterals.enabled",
                        switches.is(Switch.DOUBLED_QUOTES, "concatenate"));
        confine(spark);
        return spark;
    }

    // A client reads tables, not this machine: neither its files nor, by the functions that call Java, anything else.
    private static void confine(org.apache.spark.sql.classic.SparkSession spark) {
        spark.conf().set("spark.sql.runSQLOnFiles", false);
        for (String function : List.of("reflect", "java_method", "try_reflect")) {
            spark.sessionState().functionRegistry().dropFunction(new FunctionIdentifier(function));
        }
    }
}
