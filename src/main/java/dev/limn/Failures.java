package dev.limn;

import dev.limn.credentials.Credentials;
import java.lang.reflect.InvocationTargetException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jooq.exception.DataAccessException;
import org.postgresql.util.GT;

/** Names what the driver reports, by SQLSTATE and cause, and says what to do. */
final class Failures {

    private Failures() {}

    /** Why there is no connection. */
    static LimnException connecting(SQLException failure, Credentials credentials) {
        String place = credentials.host() + ":" + credentials.port();
        String state = state(failure);
        if (state.startsWith("28") || asksForAnotherProof(failure)) {
            return new AuthenticationException(
                    place + ": sign-in as " + credentials.user() + " refused: " + text(failure)
                            + " (check user and password; a token may have expired)",
                    failure);
        }
        if (state.equals("3D000")) {
            return new NoSuchDatabaseException(
                    place + ": no database " + credentials.dbname() + " (correct dbname)", failure);
        }
        if (isAboutTls(failure)) {
            return new TlsException(place + ": " + tlsStory(failure), failure);
        }
        return new UnreachableException(place + ": " + networkStory(failure), failure);
    }

    /** A statement's failure, if it is the connection's and not the statement's own. */
    static Optional<LimnException> executing(SQLException failure) {
        String state = state(failure);
        if (state.equals("57014")) {
            return Optional.of(new StatementTimeoutException(
                    text(failure) + " (allow more with statementTimeout, or ask for less)", failure));
        }
        if (state.equals("25006")) {
            return Optional.of(new ReadOnlyException(text(failure) + " (open it without readOnly to write)", failure));
        }
        if (state.startsWith("08") || state.equals("57P01") || state.equals("57P02")) {
            return Optional.of(new ConnectionLostException(
                    "connection lost: " + text(failure) + " (what was not committed is undone; try again)", failure));
        }
        return Optional.empty();
    }

    /** What a {@code COPY} failed with, which jOOQ has no part in. */
    static DataAccessException copying(SQLException failure) {
        return executing(failure)
                .<DataAccessException>map(known -> known)
                .orElseGet(() -> new DataAccessException("COPY failed: " + text(failure), failure));
    }

    /** Whether the server may take us in a moment: it is starting, or has no slot free. */
    static boolean mayPass(SQLException failure) {
        return state(failure).equals("57P03") || state(failure).equals("53300");
    }

    private static String state(SQLException failure) {
        return String.valueOf(failure.getSQLState());
    }

    // The driver translates its words; its catalogue tells which ones these would be.
    private static boolean refusedTls(SQLException failure) {
        return text(failure).equals(GT.tr("The server does not support SSL."));
    }

    // What the driver says when the server asks for a password and there is none, or for what it does not know.
    private static boolean asksForAnotherProof(SQLException failure) {
        return state(failure).equals("08004") && !refusedTls(failure);
    }

    private static boolean isAboutTls(SQLException failure) {
        return refusedTls(failure)
                || causes(failure).anyMatch(c -> c instanceof SSLException || c instanceof GeneralSecurityException)
                || has(failure, InvocationTargetException.class);
    }

    private static String tlsStory(SQLException failure) {
        if (refusedTls(failure)) {
            return "the server does not offer TLS (turn it on there: ssl = on; Limn sends nothing in the clear)";
        }
        if (has(failure, CertificateExpiredException.class)) {
            return "the server's certificate has expired: " + text(failure) + " (renew it there)";
        }
        if (has(failure, CertificateNotYetValidException.class)) {
            return "the server's certificate is not valid yet: " + text(failure) + " (check the clocks)";
        }
        if (has(failure, CertPathBuilderException.class) || has(failure, CertPathValidatorException.class)) {
            return "nobody we trust signed the server's certificate (name its authority's PEM file in sslrootcert)";
        }
        if (has(failure, CertificateException.class) && has(failure, SSLException.class)) {
            return "the server's certificate is for another host: " + deepest(failure)
                    + " (correct host, or use sslmode=verify-ca)";
        }
        return ourMaterial(failure)
                .orElseGet(
                        () -> "TLS failed: " + deepest(failure) + " (check sslmode, sslrootcert, sslcert and sslkey)");
    }

    // The driver calls our socket factory by reflection; what the factory says names the file and the remedy.
    private static Optional<String> ourMaterial(SQLException failure) {
        return causes(failure)
                .dropWhile(cause -> !(cause instanceof InvocationTargetException))
                .skip(1)
                .findFirst()
                .map(Failures::text);
    }

    private static String networkStory(SQLException failure) {
        if (has(failure, UnknownHostException.class)) {
            return "no such host (correct host)";
        }
        if (has(failure, ConnectException.class) || has(failure, NoRouteToHostException.class)) {
            return "nothing answers there (correct host and port, or start the server)";
        }
        boolean silent = has(failure, SocketTimeoutException.class)
                || text(failure).equals(GT.tr("Connection attempt timed out."));
        return silent
                ? "no answer in time (check host, port and firewall, or allow more with connectTimeout)"
                : text(failure) + " (see the server's log)";
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static String deepest(Throwable failure) {
        return causes(failure).map(Failures::text).reduce("", (outer, inner) -> inner.isEmpty() ? outer : inner);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String text(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
