package dev.limn.credentials;

import static java.util.Objects.requireNonNull;

import dev.limn.tls.SslMode;
import dev.limn.tls.Tls;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the database is, who we are to it, and how the wire is protected. Immutable; prints everything but the password.
 *
 * <pre>{@code
 * Credentials credentials = Credentials.fromFile(Path.of("credentials.properties"));
 * }</pre>
 */
public final class Credentials {

    private final Target target;
    private final String host;
    private final int port;
    private final String dbname;
    private final boolean flatten;
    private final String user;
    private final Secret password;
    private final Tls tls;
    private final Optional<Instant> expiresAt;

    Credentials(
            Target target,
            String host,
            int port,
            String dbname,
            boolean flatten,
            String user,
            Secret password,
            Tls tls) {
        this.target = target;
        this.flatten = flatten;
        this.host = host;
        this.port = port;
        this.dbname = dbname;
        this.user = user;
        this.password = password;
        this.tls = tls;
        this.expiresAt = AccessToken.expiry(password.reveal());
    }

    /**
     * Credentials from the first place that has some: the file that {@code LIMN_CREDENTIALS} names; libpq's environment
     * ({@code PGHOST}, {@code PGSERVICE} and their like, with its service and password files);
     * {@code ~/.config/limn/credentials.properties}.
     *
     * @throws CredentialsException if there are none, or if they cannot be used
     */
    public static Credentials load() {
        return Surroundings.ofThisProcess().search();
    }

    /**
     * Credentials from a file: {@code key=value} lines, JSON (Adobe's downloaded file with {@code host}, {@code dbname}
     * and {@code user} added to it, or the same keys as the lines have), or one connection URI.
     *
     * @throws CredentialsException naming everything that is wrong with the file
     */
    public static Credentials fromFile(Path file) {
        return CredentialsFile.read(requireNonNull(file, "file"), Surroundings.ofThisProcess());
    }

    /**
     * Credentials from a URI as libpq reads it:
     * {@code postgresql://user:p%40ss@host:5432/dbname?sslmode=verify-full}. {@code jdbc:} may stand before it.
     *
     * @throws CredentialsException naming everything that is wrong with the URI
     */
    public static Credentials fromUri(String uri) {
        Draft draft = new Draft(Origin.uri("URI"));
        ConnectionUri.read(requireNonNull(uri, "uri"), draft);
        return draft.build(Surroundings.ofThisProcess());
    }

    /**
     * Credentials from parts. {@code host}, {@code dbname} and {@code user} are needed, and {@code password} unless there
     * is a client certificate.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Which kind of server it is: as said, or as host and user tell. */
    public Target target() {
        return target;
    }

    /** A host name, or an IP address without brackets. */
    public String host() {
        return host;
    }

    /** The TCP port; unless said otherwise 5432, and 80 on Query Service. */
    public int port() {
        return port;
    }

    public String dbname() {
        return dbname;
    }

    /**
     * Whether Query Service shall show the fields of structs as columns of their own, with dotted names, in the whole
     * session ({@code ?FLATTEN} behind the database's name).
     */
    public boolean flatten() {
        return flatten;
    }

    public String user() {
        return user;
    }

    /** Empty where a client certificate stands for it. */
    public Secret password() {
        return password;
    }

    public Tls tls() {
        return tls;
    }

    /** When the password expires, if it is a token that tells; read without verifying the token. */
    public Optional<Instant> expiresAt() {
        return expiresAt;
    }

    @Override
    public String toString() {
        return user + " at " + host + ":" + port + "/" + dbname + " (sslmode " + tls.mode() + ")";
    }

    /** Parts of credentials; everything is checked, together, in {@link #build()}. Not thread-safe. */
    public static final class Builder {

        private final Draft draft = new Draft(Origin.builder());

        private Builder() {}

        public Builder host(String host) {
            return with("host", host);
        }

        public Builder port(int port) {
            return with("port", Integer.toString(port));
        }

        public Builder dbname(String dbname) {
            return with("dbname", dbname);
        }

        /** Which kind of server it is, if host and user do not tell. */
        public Builder target(Target target) {
            return with("target", target.toString());
        }

        /** Query Service only: the fields of structs as columns of their own, in the whole session. */
        public Builder flatten(boolean flatten) {
            return with("flatten", Boolean.toString(flatten));
        }

        public Builder user(String user) {
            return with("user", user);
        }

        /** Line breaks around it are dropped; every other character counts. */
        public Builder password(String password) {
            return with("password", password);
        }

        /** How strictly the server is checked; {@link SslMode#VERIFY_FULL} unless said otherwise. */
        public Builder sslmode(SslMode sslmode) {
            return with("sslmode", sslmode.toString());
        }

        /** A PEM file of trusted authorities, instead of the JVM's trust store. */
        public Builder sslrootcert(Path sslrootcert) {
            return with("sslrootcert", sslrootcert.toString());
        }

        /** Our certificate as a PEM file; goes with {@link #sslkey}. */
        public Builder sslcert(Path sslcert) {
            return with("sslcert", sslcert.toString());
        }

        /** Our private key, PKCS#8 without a passphrase; goes with {@link #sslcert}. */
        public Builder sslkey(Path sslkey) {
            return with("sslkey", sslkey.toString());
        }

        private Builder with(String key, String value) {
            draft.put(key, value);
            return this;
        }

        /**
         * The credentials.
         *
         * @throws CredentialsException naming everything that is missing or wrong
         */
        public Credentials build() {
            return draft.copy().build(Surroundings.ofThisProcess());
        }
    }
}
