package dev.limn.codegen.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the Javadoc of a column's constant says: what {@link ColumnFacts} wrote, read back from a class that may be of
 * another day.
 *
 * @param name with those of table and schema
 * @param facts type, nullability, default
 */
record ColumnDoc(String name, String comment, String facts) {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(\\s+\\* The column <code>.*?)\\*/", Pattern.DOTALL);
    private static final Pattern MARGIN = Pattern.compile("^\\s*\\* ?");

    // A comment cannot hold the paragraph that begins with an element; what jOOQ may add stands behind the facts.
    private static final Pattern COLUMN = Pattern.compile("The column <code>(.*?)</code>\\.(.*)<p> <code>(.*?)</code>, "
            + "((?:not null|nullable)(?:, identity|, generated as|, default)?)(?: <code>(.*?)</code>)?");

    // jOOQ deprecates a column whose type it does not know, and then has no other Javadoc for it.
    private static final Pattern UNKNOWN =
            Pattern.compile("@Deprecated\\s+public final TableField<[^=]*= \\w+\\((?:DSL\\.name\\()?\"([^\"]*)\"\\)?, "
                    + "DefaultDataType\\.getDefaultDataType\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\)((?:\\.\\w+\\(\\w*\\))*)");
    private static final Pattern TABLE = Pattern.compile("\\* The reference instance of <code>(.*?)</code>");
    private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|#\\d{1,5});");

    /** By name, in the order in which they stand in the class. */
    static Map<String, ColumnDoc> in(String source) {
        Map<String, ColumnDoc> columns = new LinkedHashMap<>();
        Matcher comment = COMMENT.matcher(source);
        while (comment.find()) {
            Matcher column = COLUMN.matcher(withoutMargin(comment.group(1)));
            if (column.find()) {
                ColumnDoc found = of(column);
                columns.put(found.name(), found);
            }
        }
        table(source)
                .ifPresent(table -> UNKNOWN.matcher(source)
                        .results()
                        .map(column -> unknown(table, column))
                        .forEach(column -> columns.putIfAbsent(column.name(), column)));
        return columns;
    }

    /** Which table's class it is, if it is one. */
    static Optional<String> table(String source) {
        Matcher reference = TABLE.matcher(source);
        return reference.find() ? Optional.of(text(reference.group(1))) : Optional.empty();
    }

    private static ColumnDoc unknown(String table, MatchResult column) {
        String type = column.group(2).replace("\\\"", "").replaceFirst("^pg_catalog\\.", "");
        String array = column.group(3).contains(".array()") ? "[]" : "";
        String nullability = column.group(3).contains(".nullable(false)") ? ", not null" : ", nullable";
        return new ColumnDoc(table + "." + column.group(1), "", type + array + nullability);
    }

    private static ColumnDoc of(MatchResult column) {
        String expression = column.group(5) == null ? "" : " " + column.group(5);
        return new ColumnDoc(
                text(column.group(1)),
                text(column.group(2).strip()),
                text(column.group(3) + ", " + column.group(4) + expression));
    }

    // jOOQ breaks lines where they get long, which is not always between the same words.
    private static String withoutMargin(String comment) {
        return comment.lines()
                .map(line -> MARGIN.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What a Javadoc comment shows for this. */
    static String text(String javadoc) {
        return ENTITY.matcher(javadoc).replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1))));
    }

    private static String character(String entity) {
        return switch (entity) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            default -> Character.toString(Integer.parseInt(entity.substring(1)));
        };
    }
}
