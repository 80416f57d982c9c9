package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats of dates and times of PostgreSQL in Spark's notation. */
final class DateFormat {

    private static final Pattern PART = Pattern.compile(
            "(?<text>\"[^\"]*\")|(?<fm>FM)?(?<word>HH24|HH12|HH|YYYY|YY|MM|Month|Mon|MI|MS|US|DDD|DD|Day|Dy|SS|AM|PM|Q)"
                    + "|(?<plain>[^A-Za-z\"])|(?<t>T(?![ZMH]))");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("YYYY", "yyyy"),
            Map.entry("YY", "yy"),
            Map.entry("MM", "MM"),
            Map.entry("Mon", "MMM"),
            Map.entry("DD", "dd"),
            Map.entry("DDD", "DDD"),
            Map.entry("Dy", "EEE"),
            Map.entry("HH24", "HH"),
            Map.entry("HH12", "hh"),
            Map.entry("HH", "hh"),
            Map.entry("MI", "mm"),
            Map.entry("SS", "ss"),
            Map.entry("MS", "SSS"),
            Map.entry("US", "SSSSSS"),
            Map.entry("AM", "a"),
            Map.entry("PM", "a"),
            Map.entry("Q", "q"));

    /** Without the blanks or zeros that fill them up. */
    private static final Map<String, String> SHORT = Map.of(
            "MM", "M", "DD", "d", "DDD", "D", "HH24", "H", "HH12", "h", "HH", "h", "MI", "m", "SS", "s", "Month",
            "MMMM", "Day", "EEEE");

    private DateFormat() {}

    static String spark(String format) {
        StringBuilder spark = new StringBuilder();
        Matcher part = PART.matcher(format);
        int at = 0;
        while (part.find() && part.start() == at) {
            spark.append(spark(part));
            at = part.end();
        }
        if (at < format.length()) {
            throw unknown(format.substring(at));
        }
        return spark.toString();
    }

    private static String spark(Matcher part) {
        if (part.group("text") != null) {
            return quoted(part.group("text").substring(1, part.group("text").length() - 1));
        } else if (part.group("word") == null) {
            return quoted(part.group());
        }
        String word = part.group("word");
        String known = part.group("fm") == null ? WORDS.get(word) : SHORT.getOrDefault(word, WORDS.get(word));
        if (known == null) {
            throw unknown(word);
        }
        return known;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().allMatch(c -> " -/.,:;".indexOf(c) >= 0);
        return plain ? text : "'" + text.replace("'", "''") + "'";
    }

    private static UnsupportedSqlException unknown(String part) {
        return new UnsupportedSqlException(
                "'" + part + "' in formats of dates",
                "use YYYY, MM, DD, HH24, HH12, MI, SS, MS, US, AM, Mon, Dy, FMMonth, FMDay, DDD, Q, or \"text\"");
    }
}
