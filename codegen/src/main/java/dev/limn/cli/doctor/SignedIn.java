package dev.limn.cli.doctor;

import dev.limn.Limn;
import dev.limn.credentials.Credentials;
import dev.limn.credentials.Target;
import java.sql.DatabaseMetaData;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;

/** A session of ours, in which nothing is written. */
final class SignedIn implements AutoCloseable {

    static final String SIGN_IN = "sign-in";
    static final String SERVER = "server";
    static final String TABLES = "tables";

    private final Credentials credentials;
    private final Limn limn;

    SignedIn(Credentials credentials, Duration patience) {
        this.credentials = credentials;
        this.limn = Limn.builder()
                .credentials(credentials)
                .applicationName("limn doctor")
                .poolSize(1)
                .connectTimeout(patience)
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

    Finding tables() {
        return seen(TABLES, () -> {
            int tables = limn.tables().size();
            return tables == 0
                    ? Finding.warning(TABLES, "none that this user may see (grant select, or correct dbname)")
                    : Finding.ok(TABLES, tables + " that this user may see");
        });
    }

    private static Finding seen(String check, Supplier<Finding> look) {
        try {
            return look.get();
        } catch (DataAccessException e) {
            return Finding.failed(check, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        limn.close();
    }
}
