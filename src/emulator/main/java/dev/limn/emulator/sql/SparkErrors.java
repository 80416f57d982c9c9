package dev.limn.emulator.sql;

import dev.limn.emulator.query.SqlFailure;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * What Spark complains of, in Query Service's SQLSTATEs (its FAQ, error table): 42601 for what does not parse, 42P01 for
 * a table that is not there, 58000 for the rest, mistakes of the user included.
 */
final class SparkErrors {

    private SparkErrors() {}

    /** @param session named in the message, as the FAQ's samples do */
    static SqlFailure of(Throwable failure, String session) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            if (cause instanceof SqlFailure known) {
                return known;
            }
            if (cause instanceof ParseException wrong) {
                return SqlFailure.error("42601", "syntax error: " + line(wrong));
            }
            if (cause instanceof AnalysisException wrong) {
                return analysis(wrong, session);
            }
            if (cause instanceof SparkThrowable && !"INTERNAL_ERROR".equals(((SparkThrowable) cause).getCondition())) {
                return failed(cause);
            }
        }
        return failed(failure);
    }

    private static SqlFailure failed(Throwable cause) {
        return SqlFailure.error("58000", "ErrorCode: 58000 Internal System Error [" + line(cause) + "]");
    }

    private static SqlFailure analysis(AnalysisException wrong, String session) {
        String condition = wrong.getCondition() == null ? "" : wrong.getCondition();
        if (condition.startsWith("TABLE_OR_VIEW_NOT_FOUND")) {
            String name = wrong.getMessageParameters().getOrDefault("relationName", "?");
            return SqlFailure.error("42P01", "relation \"" + name.replace("`", "") + "\" does not exist");
        }
        String reason = condition.startsWith("UNRESOLVED_ROUTINE")
                ? "Function [" + last(wrong.getMessageParameters().getOrDefault("routineName", "?")) + "] not defined."
                : line(wrong);
        return SqlFailure.error(
                "58000",
                "ErrorCode: 58000 Batch query execution gets : [Analysis error encountered. Reason: [sessionId: "
                        + session + " " + reason + "]]");
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace("`", "");
    }

    /** The first line that says something, without the class of error and the plan. */
    private static String line(Throwable failure) {
        String message = message(failure);
        String text = message.replaceFirst("^\\s*\\[[A-Z_.0-9]+]\\s*", "")
                .replaceFirst("(?s)\\s*SQLSTATE: .*", "")
                .replaceAll("(?s)\\n== .*", "")
                .replaceAll("\\s+", " ")
                .strip();
        return text.isEmpty() ? failure.getClass().getSimpleName() : text;
    }

    private static String message(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return message == null ? "" : message;
    }
}
