package dev.limn.cli.probe;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** How literals are read and values are written. */
final class Texts {

    private static final String TOUCHES = """
            select q.touch.value as a from (
              select e.ts, attribution_last_touch_exp_timeout(e.ts, 'x', e.v, 86400) over (
                partition by 1 order by e.ts rows between unbounded preceding and current row) as touch
              from (select timestamp '2026-01-01 00:00:00' as ts, 'first' as v
                union all select timestamp '2026-01-01 01:00:00' as ts, 'second' as v) e) q
            order by q.ts limit 1""";

    private Texts() {}

    static List<Question> questions() {
        return List.of(
                Question.ofSwitch(
                        "standard_conforming_strings",
                        "What does the server report of standard_conforming_strings?",
                        Texts::conformingStrings),
                Question.ofSwitch("doubled_quotes", "What does 'It''s' mean?", Texts::doubledQuotes),
                Question.ofSwitch("double_quotes", "What do double quotes mean?", Texts::doubleQuotes),
                Question.ofSwitch("ansi", "Does a cast that fails give NULL or an error?", Texts::ansi),
                Question.ofSwitch(
                        "booleans",
                        "How is a boolean printed?",
                        sandbox -> seen(sandbox.text("select true as a"), "t", "letter", "true", "word")),
                Question.ofSwitch("struct_booleans", "How is a boolean in a struct printed?", Texts::structBooleans),
                Question.ofSwitch(
                        "single_element_arrays", "How is an array of one struct printed?", Texts::singleElementArrays),
                Question.ofSwitch(
                        "last_touch_expiry",
                        "What does ATTRIBUTION_LAST_TOUCH_EXP_TIMEOUT look at?",
                        sandbox -> seen(sandbox.text(TOUCHES), "second", "ahead", "first", "frame")));
    }

    private static String conformingStrings(Sandbox sandbox) throws SQLException {
        String reported = sandbox.usual().unwrap(PGConnection.class).getParameterStatus("standard_conforming_strings");
        return reported == null ? "absent" : reported;
    }

    private static String doubledQuotes(Sandbox sandbox) throws SQLException, UndecidedException {
        return seen(sandbox.text("select 'It''s' as a"), "It's", "escape", "Its", "concatenate");
    }

    private static String doubleQuotes(Sandbox sandbox) throws SQLException, UndecidedException {
        try {
            return seen(sandbox.text("select \"limn probe\" as a"), "limn probe", "string", "", "");
        } catch (SQLException e) {
            return "identifier";
        }
    }

    private static String ansi(Sandbox sandbox) throws SQLException, UndecidedException {
        try {
            if (sandbox.text("select cast('x' as int) as a") == null) {
                return "off";
            }
            throw new UndecidedException("cast('x' as int) gives a value");
        } catch (SQLException e) {
            return "on";
        }
    }

    private static String structBooleans(Sandbox sandbox) throws SQLException, UndecidedException {
        String text = String.valueOf(sandbox.text("select named_struct('a', true, 'b', 1) as a"));
        return seen(text.replaceAll("[^a-z]", ""), "t", "letter", "true", "word");
    }

    private static String singleElementArrays(Sandbox sandbox) throws SQLException, UndecidedException {
        String text = String.valueOf(sandbox.text("select array(named_struct('a', 1, 'b', 2)) as a"));
        return seen(text.substring(0, 1), "{", "braces", "(", "bare");
    }

    private static String seen(@Nullable String text, String one, String oneMeans, String other, String otherMeans)
            throws UndecidedException {
        if (one.equals(text)) {
            return oneMeans;
        }
        if (other.equals(text)) {
            return otherMeans;
        }
        throw new UndecidedException("unexpected: " + text);
    }
}
