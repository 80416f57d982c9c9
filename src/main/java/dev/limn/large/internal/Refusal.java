package dev.limn.large.internal;

import dev.limn.large.BadRow;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Which row the server refused: it says {@code COPY t, line 3, column id: "x"}, in the language of its messages. */
final class Refusal {

    // Names come first and values last, both with anything in them; a value may hold line breaks, a name hardly.
    private static final Pattern CONTEXT = Pattern.compile("COPY (?<before>.*)", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("^\\D{1,20}?(?<line>\\d+)(?<rest>.*)$", Pattern.DOTALL);

    private Refusal() {}

    /** @param given which of the given rows a line is */
    static Optional<BadRow> row(SQLException refusal, Collection<String> columns, LongUnaryOperator given) {
        ServerErrorMessage message = refusal instanceof PSQLException known ? known.getServerErrorMessage() : null;
        if (message == null || message.getWhere() == null) {
            return Optional.empty();
        }
        Matcher line = LINE.matcher(behindTable(message));
        return line.matches() ? Optional.of(row(message, line, columns, given)) : Optional.empty();
    }

    // The context may begin with what a trigger or a function was doing.
    private static String behindTable(ServerErrorMessage message) {
        Matcher context = CONTEXT.matcher(String.valueOf(message.getWhere()));
        String text = context.find() ? String.valueOf(context.group("before")) : "";
        return text.substring(Math.max(0, separator(text, message.getTable())));
    }

    private static int separator(String text, @Nullable String table) {
        return table != null && text.startsWith(table) ? table.length() : firstSeparator(text);
    }

    private static int firstSeparator(String text) {
        Matcher separator = Pattern.compile("[,、，] ?\\D{1,15}\\d+(?:[,、，: ]|$)").matcher(text);
        return separator.find() ? separator.start() : 0;
    }

    private static BadRow row(
            ServerErrorMessage message, Matcher line, Collection<String> columns, LongUnaryOperator given) {
        long number = given.applyAsLong(Long.parseLong(String.valueOf(line.group("line"))));
        return new BadRow(number, column(message, String.valueOf(line.group("rest")), columns), reason(message));
    }

    private static Optional<String> column(ServerErrorMessage message, String rest, Collection<String> columns) {
        if (message.getColumn() != null) {
            return Optional.of(message.getColumn());
        }
        return columns.stream()
                .filter(column -> rest.matches("(?s)[,、，] ?\\S+ " + Pattern.quote(column) + "(?:[:：].*)?"))
                .max(Comparator.comparingInt(String::length));
    }

    private static String reason(ServerErrorMessage message) {
        String detail = message.getDetail();
        return message.getMessage() + (detail == null ? "" : " (" + detail + ")");
    }
}
