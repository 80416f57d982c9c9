package dev.limn.testing;

import dev.limn.credentials.Credentials;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server on loopback that accepts only password sign-in over TLS, with a certificate authority
 * made for this run. It ends with {@link #close()}, or with the JVM.
 */
public final class TlsPostgres implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final class Shared {
        static final TlsPostgres SERVER = builder().start();

        static {
            // The server ends with the JVM by itself; its folder, which holds a password, does not.
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    private final EmbeddedPostgres server;
    private final HeldCertificate authority;
    private final Path folder;
    private final String password;
    private final boolean tls;

    private TlsPostgres(EmbeddedPostgres server, HeldCertificate authority, Path folder, String password, boolean tls) {
        this.server = server;
        this.authority = authority;
        this.folder = folder;
        this.password = password;
        this.tls = tls;
    }

    /** The server that all tests of this JVM share; nobody closes it. */
    public static TlsPostgres shared() {
        return Shared.SERVER;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The name its certificate is for. */
    public String host() {
        return "localhost";
    }

    public int port() {
        return server.getPort();
    }

    /** The superuser's name. */
    public String user() {
        return "postgres";
    }

    /** The superuser's password, another one in each run. */
    public String password() {
        return password;
    }

    /** The authority that signed the server's certificate; it can sign client certificates too. */
    public HeldCertificate authority() {
        return authority;
    }

    /** The authority's certificate as a PEM file: what {@code sslrootcert} names. */
    public Path rootCertificate() {
        return folder.resolve("root.crt");
    }

    /** A connection of the superuser, made by the driver alone; the caller closes it. */
    public Connection connect(String dbname) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host()});
        source.setPortNumbers(new int[] {port()});
        source.setDatabaseName(dbname);
        source.setUser(user());
        source.setPassword(password);
        source.setSslMode(tls ? "verify-full" : "disable");
        source.setSslRootCert(rootCertificate().toString());
        return source.getConnection();
    }

    /** What the server calls its version, such as {@code 18.4}. */
    public String version() {
        try (Connection connection = connect("postgres")) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask for the version: " + e.getMessage(), e);
        }
    }

    /** Runs statements as the superuser, for setting a scene. */
    public void execute(String dbname, String sql) {
        try (Connection connection = connect(dbname);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot set the scene on " + dbname + ": " + e.getMessage(), e);
        }
    }

    /** Makes an empty database and returns its name. */
    public String createDatabase() {
        String name = "limn_" + DATABASES.incrementAndGet();
        execute("postgres", "create database " + name);
        return name;
    }

    public void dropDatabase(String name) {
        execute("postgres", "drop database " + name + " with (force)");
    }

    /** Makes a database that begins as a copy of another one, to which nobody is connected, and returns its name. */
    public String copyDatabase(String original) {
        String name = "limn_" + DATABASES.incrementAndGet();
        execute("postgres", "create database " + name + " template " + original);
        return name;
    }

    /** Makes a database, an ordinary role that owns it, and a credentials file of that role. */
    public Path createDatabase(String name, String owner, Path file) {
        String ownersPassword = UUID.randomUUID().toString();
        execute("postgres", "create role " + owner + " login password '" + ownersPassword + "'");
        execute("postgres", "create database " + name + " owner " + owner);
        return writeCredentials(file, name, owner, ownersPassword);
    }

    /** Where a database of this server is; user and password are still to be said. */
    public Credentials.Builder place(String dbname) {
        return Credentials.builder().host(host()).port(port()).dbname(dbname).sslrootcert(rootCertificate());
    }

    /** The superuser's credentials for a database; each part can be said anew. */
    public Credentials.Builder credentials(String dbname) {
        return place(dbname).user(user()).password(password);
    }

    /** Writes a credentials file of the superuser for this database, readable by its owner only. */
    public Path writeCredentials(Path file, String dbname) {
        return writeCredentials(file, dbname, user(), password);
    }

    /** The same of another role. */
    public Path writeCredentials(Path file, String dbname, String role, String itsPassword) {
        String lines = String.join(
                "\n",
                "host=" + host(),
                "port=" + port(),
                "dbname=" + dbname,
                "user=" + role,
                "password=" + itsPassword,
                "sslrootcert=" + rootCertificate(),
                "");
        try {
            return writeSecret(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only its owner may read, as keys and passwords must be. */
    public static Path writeSecret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            server.close();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a server differs from the ordinary one. */
    public static final class Builder {

        private final Map<String, String> settings = new HashMap<>();
        private HeldCertificate authority = TestCertificates.authority("Limn test authority");
        private @Nullable HeldCertificate certificate;
        private boolean tls = true;
        private @Nullable PgBinaryResolver binaries;

        private Builder() {}

        /** A server that does not speak TLS at all. */
        public Builder withoutTls() {
            tls = false;
            return this;
        }

        /** Another certificate than one for {@code localhost} from its own authority. */
        public Builder certificate(HeldCertificate certificate) {
            this.certificate = certificate;
            return this;
        }

        /** The authority whose certificate {@link TlsPostgres#rootCertificate()} holds. */
        public Builder authority(HeldCertificate authority) {
            this.authority = authority;
            return this;
        }

        /** A setting of {@code postgresql.conf}. */
        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** Another version of the server, as packed by zonky's binaries. */
        public Builder binaries(PgBinaryResolver binaries) {
            this.binaries = binaries;
            return this;
        }

        public TlsPostgres start() {
            try {
                return start(Files.createTempDirectory("limn-postgres"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private TlsPostgres start(Path folder) throws IOException {
            String password = UUID.randomUUID().toString();
            Path passwordFile = writeSecret(folder.resolve("superuser"), password);
            EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                    // Options of initdb, as the locale's are; before PostgreSQL 14 it stores md5 unless told otherwise.
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setServerConfig("hba_file", writeAccessRules(folder).toString())
                    .setServerConfig("unix_socket_directories", "''")
                    .setConnectConfig("password", password)
                    .setConnectConfig("sslmode", tls ? "require" : "disable");
            writeCertificates(folder).forEach(server::setServerConfig);
            settings.forEach(server::setServerConfig);
            if (binaries != null) {
                server.setPgBinaryResolver(binaries);
            }
            return new TlsPostgres(server.start(), authority, folder, password, tls);
        }

        private Path writeAccessRules(Path folder) throws IOException {
            String type = tls ? "hostssl" : "host";
            List<String> rules = List.of(
                    // A role of this name signs in with its certificate.
                    tls ? "hostssl all by_certificate all cert" : "",
                    type + " all all 127.0.0.1/32 scram-sha-256",
                    type + " all all ::1/128 scram-sha-256");
            return Files.write(folder.resolve("pg_hba.conf"), rules);
        }

        private Map<String, String> writeCertificates(Path folder) throws IOException {
            Path root = Files.writeString(folder.resolve("root.crt"), authority.certificatePem());
            if (!tls) {
                return Map.of("ssl", "off");
            }
            HeldCertificate own = certificate == null ? TestCertificates.server(authority, "localhost") : certificate;
            Path crt = Files.writeString(folder.resolve("server.crt"), own.certificatePem());
            Path key = writeSecret(folder.resolve("server.key"), own.privateKeyPkcs8Pem());
            return Map.of(
                    "ssl", "on",
                    "ssl_cert_file", crt.toString(),
                    "ssl_key_file", key.toString(),
                    "ssl_ca_file", root.toString());
        }
    }
}
