package dev.limn.queryservice.nested.internal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How Spark spells what a path is made of: in backticks where needed, never in double quotes (documented: writing queries). */
public final class Notation {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    // pgjdbc, which knows no backticks, would see a parameter, or the start of a string.
    private static final Pattern MISREAD = Pattern.compile("[?'\"$;]|--|/\\*");
    // Those of Spark's SQL; the FAQ of Query Service names but four of them.
    private static final Set<String> RESERVED = Set.of(
            ("all and anti any array as at authorization between both by case cast check collate column commit constraint"
                            + " create cross cube current_date current_time current_timestamp current_user delete describe"
                            + " distinct div drop else end escape except exists external extract false fetch filter for"
                            + " foreign from full function global grant group grouping having in inner insert intersect"
                            + " interval into is join lateral leading left like limit local minus natural no not null of"
                            + " offset on only or order out outer overlaps partition position primary references revoke"
                            + " right rollback rollup row rows select semi session_user set some start struct table"
                            + " tablesample then to trailing true truncate union unique unknown update user using values"
                            + " when where window with within")
                    .split(" "));

    private Notation() {}

    /** A name. */
    public static String name(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name.toLowerCase(Locale.ROOT)) ? name : quoted(name);
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    static String member(String name) {
        return MISREAD.matcher(name).find() ? key(name) : "." + name(name);
    }

    static String key(String key) {
        return "[" + Literal.of(key) + "]";
    }
}
