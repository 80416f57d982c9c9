package dev.limn.cli.doctor;

import dev.limn.Limn;
import dev.limn.StatementTimeoutException;
import dev.limn.catalog.CatalogException;
import dev.limn.credentials.Credentials;
import dev.limn.credentials.Target;
import java.net.SocketTimeoutException;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** A session of ours, in which nothing is written. */
final class SignedIn implements AutoCloseable {

    static final String SIGN_IN = "sign-in";
    static final String SERVER = "server";
    static final String TABLES = "tables";

    private final Credentials credentials;
    private final Duration patience;
    private final Limn limn;
    private @Nullable Contents contents;

    SignedIn(Credentials credentials, Duration patience) {
        this.credentials = credentials;
        this.patience = patience;
        this.limn = open(credentials, patience);
    }

    // On PostgreSQL, statementTimeout is a parameter of the session, which a pooler in between may refuse: the driver
    // keeps it.
    private static Limn open(Credentials credentials, Duration patience) {
        Limn.Builder limn = Limn.builder()
                .credentials(credentials)
                .applicationName("limn doctor")
                .poolSize(1)
                .connectTimeout(patience);
        return (credentials.target() == Target.QUERY_SERVICE
                        ? limn.statementTimeout(patience)
                        : limn.settings(settings -> settings.withQueryTimeout(Math.toIntExact(patience.toSeconds()))))
                .open();
    }

    Finding signIn() {
        return seen(SIGN_IN, () -> {
            Instant start = Instant.now();
            limn.dsl().selectOne().fetch();
            return Finding.ok(
                    SIGN_IN,
                    "as " + credentials.user() + ", in "
                            + Duration.between(start, Instant.now()).toMillis() + " ms");
        });
    }

    Finding describe() {
        return seen(SERVER, () -> {
            String version = limn.dsl().connectionResult(connection -> {
                DatabaseMetaData server = connection.getMetaData();
                return server.getDatabaseProductVersion();
            });
            Target looksLike = version.startsWith("0.") ? Target.QUERY_SERVICE : Target.POSTGRESQL;
            return looksLike == credentials.target()
                    ? Finding.ok(SERVER, "version " + version)
                    : Finding.warning(
                            SERVER,
                            "version " + version + " looks like " + looksLike + " (is target=" + credentials.target()
                                    + " right?)");
        });
    }

    Finding reader() {
        return seen(ReaderRung.READER, () -> contents().reader());
    }

    Finding tables() {
        return seen(TABLES, () -> {
            int tables = contents().tables();
            return tables == 0
                    ? Finding.warning(TABLES, "none that this user may see (grant select, or correct dbname)")
                    : Finding.ok(TABLES, tables + " that this user may see");
        });
    }

    Finding permissions() {
        return seen(Contents.PERMISSIONS, () -> contents().permissions());
    }

    private Contents contents() {
        Contents known = contents == null ? Contents.of(limn, credentials.target(), patience) : contents;
        contents = known;
        return known;
    }

    private Finding seen(String check, Supplier<Finding> look) {
        try {
            return look.get();
        } catch (DataAccessException | CatalogException e) {
            return Finding.failed(check, isLate(e) ? late() : String.valueOf(e.getMessage()));
        }
    }

    private static boolean isLate(Exception failure) {
        return failure instanceof StatementTimeoutException
                || failure instanceof CatalogException
                        && failure.getCause() instanceof SQLException cause
                        && cause.getCause() instanceof SocketTimeoutException;
    }

    private String late() {
        return "no answer in " + patience.toSeconds() + " s (allow more with --timeout)";
    }

    @Override
    public void close() {
        limn.close();
    }
}
