package dev.limn.emulator;

import dev.limn.emulator.access.Accounts;
import dev.limn.emulator.access.Authority;
import dev.limn.emulator.access.ConnectionParameters;
import dev.limn.emulator.access.DatabaseName;
import dev.limn.emulator.access.Deadlines;
import dev.limn.emulator.access.Faults;
import dev.limn.emulator.access.Ims;
import dev.limn.emulator.access.ImsClient;
import dev.limn.emulator.access.Login;
import dev.limn.emulator.access.Organization;
import dev.limn.emulator.access.PrivateFile;
import dev.limn.emulator.access.QuerySlots;
import dev.limn.emulator.access.RestService;
import dev.limn.emulator.access.Sessions;
import dev.limn.emulator.access.SignIn;
import dev.limn.emulator.access.TokenIssuer;
import dev.limn.emulator.access.Tokens;
import dev.limn.emulator.access.Watch;
import dev.limn.emulator.catalog.CatalogMirror;
import dev.limn.emulator.lake.Lake;
import dev.limn.emulator.lake.Loader;
import dev.limn.emulator.lake.SampleLake;
import dev.limn.emulator.lake.SparkEngine;
import dev.limn.emulator.query.ClientConnection;
import dev.limn.emulator.sql.ServerParameters;
import dev.limn.emulator.sql.SessionFactory;
import dev.limn.emulator.sql.WorkLimits;
import dev.limn.emulator.wire.Authenticator;
import dev.limn.emulator.wire.WireServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * A local Query Service: PostgreSQL's protocol over TLS in front, Apache Spark behind, a real PostgreSQL for the catalog.
 * It behaves as the public documents say Adobe's does; where they say nothing, as its {@link Switch switches} are set.
 * Everything it listens on is loopback. Thread-safe; Spark is shared by all emulators of a JVM and ends with that.
 */
public final class Emulator implements AutoCloseable {

    private static final String HOST = "localhost";

    private final EmulatorOptions options;
    private final EmulatorClock clock = new EmulatorClock();
    private final Deque<AutoCloseable> closeables;
    private final Authority authority = new Authority();
    private final Path folder;
    private final Lake lake;
    private final Organization organization;
    private final TokenIssuer issuer;
    private final ImsClient imsClient = ImsClient.random();
    private final Sessions sessions;
    private final QuerySlots slots;
    private final Deadlines deadlines;
    private final Faults faults;
    private final SignIn signIn;
    private final SessionFactory factory;
    private int port;
    private int secondPort;
    private int restPort;

    private Emulator(EmulatorOptions options, Deque<AutoCloseable> closeables) throws IOException {
        this.options = options;
        this.closeables = closeables;
        this.folder = options.folder().isPresent()
                ? Files.createDirectories(options.folder().get())
                : Files.createTempDirectory("limn-emulator");
        if (options.folder().isEmpty()) {
            closeables.push(() -> FileUtils.deleteDirectory(folder.toFile()));
        }
        // Each takes seconds, mostly waiting.
        CompletableFuture<CatalogMirror> mirror =
                CompletableFuture.supplyAsync(() -> CatalogMirror.start(options.switches(), folder));
        closeables.push(() -> mirror.handle(Emulator::closeIfThere).join());
        SparkSession spark = SparkEngine.start();
        CatalogMirror catalog = started(mirror);
        this.lake = closing(Lake.open(spark, folder.resolve("lake"), clock));
        Tokens tokens = new Tokens(clock);
        Accounts accounts = new Accounts(clock);
        this.organization = new Organization(options.organization(), tokens, accounts);
        this.issuer = new TokenIssuer(tokens, TokenIssuer.DEFAULT_LIFE);
        Watch watch = closing(new Watch(clock));
        this.sessions = new Sessions(options.sessions(), options.switches(), watch);
        this.slots = new QuerySlots(options.runningQueries());
        this.deadlines = new Deadlines(watch);
        this.faults = new Faults(tokens, sessions);
        this.signIn = new SignIn(organization, options.switches(), this::hasTables, faults);
        this.factory = new SessionFactory(spark, lake, catalog, options.switches());
    }

    /**
     * Starts one, with all its tables there.
     *
     * @throws IOException if a port cannot be listened on, or a file be read or written
     * @throws dev.limn.emulator.query.SqlFailure if the data to load is not what it should be
     */
    public static Emulator start(EmulatorOptions options) throws IOException {
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        try {
            Emulator emulator = new Emulator(options, parts);
            emulator.fill();
            emulator.listen();
            return emulator;
        } catch (IOException | RuntimeException | Error e) {
            close(parts).forEach(e::addSuppressed);
            throw e;
        }
    }

    private static CatalogMirror started(CompletableFuture<CatalogMirror> mirror) {
        try {
            return mirror.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    private static boolean closeIfThere(@Nullable CatalogMirror mirror, @Nullable Throwable failure) {
        if (mirror != null) {
            mirror.close();
        }
        return failure == null;
    }

    private void fill() throws IOException {
        if (options.events() > 0) {
            SampleLake.fill(lake, options.events());
        }
        if (options.data().isPresent()) {
            Loader.load(lake, options.data().get());
        }
    }

    private void listen() throws IOException {
        authority.writeTo(authorityFile());
        WireServer wire = closing(new WireServer(authority.server(), this::signIn, options.switches()));
        port = wire.listen(options.port());
        secondPort = wire.listen(options.secondPort());
        RestService rest = closing(new RestService(
                authority.server(),
                options.restPort(),
                new Ims(List.of(imsClient), issuer),
                new ConnectionParameters(organization, HOST, port)));
        restPort = rest.port();
    }

    private <T extends AutoCloseable> T closing(T part) {
        closeables.push(part);
        return part;
    }

    private Authenticator.SignedIn signIn(Map<String, String> startup, String password, ClientConnection connection) {
        String user = startup.getOrDefault("user", "");
        Login login = signIn.signIn(user, startup.getOrDefault("database", ""), password);
        Sessions.Entry entry = sessions.open(login, connection);
        try {
            Map<String, String> parameters = ServerParameters.reported(options.switches(), startup, user);
            WorkLimits limits = new WorkLimits(slots, deadlines, faults, entry);
            return new Authenticator.SignedIn(factory.open(login, parameters, limits, entry::close), parameters);
        } catch (RuntimeException e) {
            entry.close();
            throw e;
        }
    }

    private boolean hasTables(DatabaseName database) {
        if (database.sandbox().isPresent() && !database.sandbox().get().equals(options.sandbox())) {
            return false;
        }
        if (database.all()) {
            return !lake.tables().isEmpty();
        }
        return database.schema().isPresent()
                ? lake.hasSchema(database.target(), database.schema().get())
                : lake.hasDatabase(database.target())
                        || lake.find(database.target()).isPresent();
    }

    /** Where clients connect, as they do to Query Service's port 80. */
    public int port() {
        return port;
    }

    /** Where clients connect as they do to Query Service's port 5432. */
    public int secondPort() {
        return secondPort;
    }

    /** Where tokens and connection parameters are handed out, over TLS. */
    public URI rest() {
        return URI.create("https://" + HOST + ":" + restPort);
    }

    /** The host its certificate is for. */
    public String host() {
        return HOST;
    }

    /** The user that clients sign in with. */
    public String user() {
        return options.organization();
    }

    /** The database with everything in it, flattened if the options say so. */
    public String database() {
        return options.sandbox() + ":all" + (options.flatten() ? "?FLATTEN" : "");
    }

    /** A new access token, to be used as a password. */
    public String token(Duration life) {
        return new TokenIssuer(organization.tokens(), life).issue(imsClient.id());
    }

    /** The certificate that clients are to trust, in PEM. */
    public Path authorityFile() {
        return folder.resolve("authority.pem");
    }

    public Authority authority() {
        return authority;
    }

    /** Who may ask the token endpoint. */
    public ImsClient imsClient() {
        return imsClient;
    }

    /** Credentials that do not expire are made here. */
    public Accounts accounts() {
        return organization.accounts();
    }

    public Sessions sessions() {
        return sessions;
    }

    QuerySlots slots() {
        return slots;
    }

    public Faults faults() {
        return faults;
    }

    /** What all limits go by. */
    public EmulatorClock clock() {
        return clock;
    }

    public Lake lake() {
        return lake;
    }

    /**
     * Writes what a client needs as one line, a URI that libpq and Limn read, into a file only its owner can read.
     *
     * @param life of the token in it
     * @param file null for one in the emulator's own folder
     */
    public Path writeCredentials(Duration life, @Nullable Path file) throws IOException {
        Path target = file == null ? folder.resolve("credentials") : file;
        // A colon needs no encoding in a path, and node-postgres would not decode it.
        PrivateFile.write(
                target,
                "postgresql://" + encoded(user()) + ":" + encoded(token(life)) + "@" + HOST + ":" + port + "/"
                        + encoded(database()).replace("%3A", ":") + "?sslmode=verify-full&sslrootcert="
                        + encoded(authorityFile().toAbsolutePath().toString()) + "\n");
        return target;
    }

    /** Writes credentials that do not expire, as Adobe's download has them; they may write. */
    Path writeAccount() throws IOException {
        Path file = folder.resolve("account.json");
        PrivateFile.write(file, accounts().create(true).json());
        return file;
    }

    Path writeClientSecret() throws IOException {
        Path file = folder.resolve("client-secret");
        PrivateFile.write(file, imsClient.secret() + "\n");
        return file;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Ends all sessions and services, and deletes its temporary folder. Closing it again does nothing. */
    @Override
    public synchronized void close() {
        List<Exception> failures = close(closeables);
        if (!failures.isEmpty()) {
            IllegalStateException failed = new IllegalStateException("the emulator could not end in order");
            failures.forEach(failed::addSuppressed);
            throw failed;
        }
    }

    /** Closes parts, those first that came last, and gives what went wrong. */
    private static List<Exception> close(Deque<AutoCloseable> parts) {
        List<Exception> failures = new ArrayList<>();
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                failures.add(e);
            }
        }
        return failures;
    }
}
