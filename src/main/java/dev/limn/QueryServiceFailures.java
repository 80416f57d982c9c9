package dev.limn;

import static dev.limn.Failures.place;
import static dev.limn.Failures.state;
import static dev.limn.Failures.text;

import dev.limn.credentials.Credentials;
import dev.limn.queryservice.InvalidQueryException;
import dev.limn.queryservice.LimitTooHighException;
import dev.limn.queryservice.NotPermittedException;
import dev.limn.queryservice.SystemErrorException;
import dev.limn.queryservice.TableExistsException;
import dev.limn.queryservice.TableNotFoundException;
import dev.limn.queryservice.UnsupportedSqlException;
import dev.limn.queryservice.internal.SqlOutline;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.exception.DataAccessException;

/**
 * Names what Query Service reports, as its FAQ explains the codes, and says what to do. Two codes there have two meanings each,
 * which the text tells apart, and what we know of the statement where it does not.
 */
final class QueryServiceFailures {

    /**
     * What we know of a statement that failed.
     *
     * @param sql as it was sent
     * @param elapsed since we began with it
     * @param limit after which we cancel it, if we do
     */
    record Statement(String sql, Duration elapsed, Optional<Duration> limit) {

        boolean cancelledByUs() {
            return limit.filter(time -> elapsed.compareTo(time) >= 0).isPresent();
        }
    }

    private static final Duration ABOUT_TEN_MINUTES = Duration.ofMinutes(9);
    private static final Pattern TIME = Pattern.compile("minute|hour|timed? ?-?out|time limit|too long|duration");
    private static final Pattern USER = Pattern.compile("analysis error|analysisexception|not defined|invalid table"
            + "|error validating schema|no viable alternative|mismatched input|parseexception|syntax error"
            + "|cannot resolve|unresolved");
    private static final String NO_DATASET = "no valid dataset";
    private static final String SHORTER =
            " (filter on timestamp, ask for less, or write the result by CREATE TABLE AS, which has 24 hours)";

    private QueryServiceFailures() {}

    /** Why there is no connection. */
    static LimnException connecting(SQLException failure, Credentials credentials, Duration sessionWait) {
        if (isSessionLimit(failure)) {
            return new SessionLimitException(
                    place(credentials) + ": " + text(failure) + ", and none was given back within "
                            + sessionWait.toSeconds()
                            + " s (close other sessions, those of Adobe's Query Editor too, or wait longer with sessionWait)",
                    failure);
        }
        if (state(failure).equals("42P12")) {
            return new NoSuchDatabaseException(
                    place(credentials) + ": " + text(failure)
                            + " (correct dbname: sandbox:all, or sandbox:table; or ask"
                            + " for access to the sandbox's datasets)",
                    failure);
        }
        return Failures.connecting(failure, credentials);
    }

    // Which code it carries is not documented.
    private static boolean isSessionLimit(SQLException failure) {
        return state(failure).equals("53300") || lower(failure).contains("session limit");
    }

    /** A statement's failure, if it has a name. */
    static Optional<? extends DataAccessException> executing(SQLException failure, Statement statement) {
        return switch (state(failure)) {
            case "0A000" ->
                Optional.of(new UnsupportedSqlException(
                        text(failure) + " (say it in another way: Query Service is Spark SQL)", failure));
            case "42601" ->
                Optional.of(new InvalidQueryException(
                        text(failure) + " (correct the SQL; if jOOQ made it, tell Limn's authors)", failure));
            case "42P01", "42P12" -> Optional.of(tableNotFound(failure));
            case "42P07" ->
                Optional.of(new TableExistsException(
                        text(failure) + " (choose another name, drop it, or say IF NOT EXISTS)", failure));
            case "42501" ->
                Optional.of(new NotPermittedException(
                        text(failure)
                                + " (ask for the permission; what is to be dropped must be made by Query Service and by this user)",
                        failure));
            case "53400" -> Optional.of(limitExceeded(failure, statement));
            case "58000" -> Optional.of(analysisOrSystem(failure));
            default -> ofConnection(failure, statement);
        };
    }

    private static DataAccessException tableNotFound(SQLException failure) {
        return new TableNotFoundException(
                text(failure) + " (correct the name; limn tables lists those that this user sees)", failure);
    }

    private static DataAccessException limitExceeded(SQLException failure, Statement statement) {
        boolean spentLong = statement.elapsed().compareTo(ABOUT_TEN_MINUTES) >= 0;
        boolean isTime = TIME.matcher(lower(failure)).find();
        boolean isLimit = SqlOutline.of(statement.sql()).isLimited() && !spentLong;
        return isTime || !isLimit
                ? new StatementTimeoutException(text(failure) + SHORTER, failure)
                : new LimitTooHighException(
                        text(failure) + " (a limit goes up to 100,000; noRowCap() asks for all rows)", failure);
    }

    private static DataAccessException analysisOrSystem(SQLException failure) {
        String said = lower(failure);
        if (said.contains(NO_DATASET)) {
            return tableNotFound(failure);
        }
        return USER.matcher(said).find()
                ? new InvalidQueryException(text(failure) + " (correct the statement)", failure)
                : new SystemErrorException(
                        text(failure) + " (try again; if it stays, simplify the statement, or show Adobe this text)",
                        failure);
    }

    private static Optional<? extends DataAccessException> ofConnection(SQLException failure, Statement statement) {
        boolean silent = Failures.has(failure, SocketTimeoutException.class);
        if (statement.cancelledByUs() && (silent || state(failure).equals("57014"))) {
            return Optional.of(new StatementTimeoutException(
                    text(failure) + ": Limn cancelled it after "
                            + statement.elapsed().toSeconds() + " s" + SHORTER,
                    failure));
        }
        return switch (state(failure)) {
            case "57014" -> Optional.of(new StatementTimeoutException(text(failure) + SHORTER, failure));
            case "08P01" ->
                Optional.of(new ConnectionLostException(
                        text(failure) + " (use DriverProfile.CONSERVATIVE: the server does not know all messages)",
                        failure));
            case "57P05" ->
                Optional.of(new ConnectionLostException(
                        "connection lost: " + text(failure) + " (try again; idle sessions end after two hours)",
                        failure));
            case "57P01", "57P02" ->
                Optional.of(new ConnectionLostException(
                        "connection lost: " + text(failure) + " (try again; an administrator may end sessions)",
                        failure));
            default ->
                state(failure).startsWith("08")
                        ? Optional.of(new ConnectionLostException(
                                "connection lost: " + text(failure) + " (try again; what was written stays)", failure))
                        : Optional.empty();
        };
    }

    private static String lower(SQLException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    }
}
