package dev.limn.emulator.access;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.SqlFailure;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code database} of a start-up message, taken apart: {@code prod:all}, {@code all}, {@code prod:events},
 * {@code marts.finance}, each with {@code ?FLATTEN} or not. Nothing in it is URL-decoded.
 *
 * @param text as the client wrote it
 * @param sandbox what stands before the colon
 * @param target {@code all}, or the table, the dataset's id, the view's id or the logical database
 * @param schema what stands after the target's dot
 * @param options what stands after the question mark, in capitals
 */
public record DatabaseName(
        String text, Optional<String> sandbox, String target, Optional<String> schema, Set<String> options) {

    private static final String FLATTEN = "FLATTEN";
    private static final String CJA_USE_IDS = "CJA_USE_IDS";

    private static final Pattern FORM = Pattern.compile("(?:(?<sandbox>[^:.?\\p{Cntrl}]+):)?"
            + "(?<target>[^:.?\\p{Cntrl}]+)"
            + "(?:\\.(?<schema>[^:.?\\p{Cntrl}]+))?"
            + "(?:\\?(?<options>[^?\\p{Cntrl}]*))?");

    public DatabaseName {
        options = Set.copyOf(options);
    }

    /**
     * Takes a database name apart, in the forms that Adobe's pages on credentials, organizing data assets and flattening
     * nested data show. Options count only as these pages write them, in capitals. {@code %3FFLATTEN} is no option but
     * the end of a target, which then matches nothing.
     *
     * @throws SqlFailure 42P12, ending the session, for any other form, an option that is unknown, or one that asks for
     *     Customer Journey Analytics, which is not emulated
     */
    public static DatabaseName parse(String text, Switches switches) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refused(text, "it is not sandbox:all, sandbox:table or database.schema");
        }
        return new DatabaseName(
                text,
                Optional.ofNullable(form.group("sandbox")),
                form.group("target"),
                Optional.ofNullable(form.group("schema")),
                options(text, form.group("options"), switches));
    }

    /** True if the session sees the leaves of structs as columns. */
    public boolean flatten() {
        return options.contains(FLATTEN);
    }

    /** True if the session sees everything in the sandbox. */
    public boolean all() {
        return target.equals("all") && schema.isEmpty();
    }

    /** What {@code current_database()} says: never the options, and the sandbox unless a switch says otherwise. */
    public String current(Switches switches) {
        String named = schema.map(each -> target + "." + each).orElse(target);
        boolean full = switches.is(Switch.CURRENT_DATABASE, "full");
        return full ? sandbox.map(each -> each + ":" + named).orElse(named) : named;
    }

    /** The failure for a database in which there is nothing: 42P12, "no tables found for use" (Query Service FAQ). */
    SqlFailure nothingThere() {
        return refused(text, "nothing in this sandbox matches it");
    }

    private static Set<String> options(String text, @Nullable String written, Switches switches) {
        if (written == null) {
            return Set.of();
        }
        List<String> options = Arrays.asList(written.split("&", -1));
        if (options.size() > 1 && switches.is(Switch.DATABASE_OPTIONS, "one")) {
            throw refused(text, "it has more than one option");
        }
        for (String each : options) {
            if (each.equals(CJA_USE_IDS)) {
                throw refused(text, CJA_USE_IDS + " is for Customer Journey Analytics, which is not emulated");
            }
            if (!each.equals(FLATTEN)) {
                throw refused(text, "the only option is " + FLATTEN);
            }
        }
        return new LinkedHashSet<>(options);
    }

    private static SqlFailure refused(String text, String why) {
        String shown = text.length() > 100 ? text.substring(0, 100) + "…" : text;
        return SqlFailure.fatal(
                "42P12", "no tables found for use in database '" + shown.replaceAll("\\p{Cntrl}", "?") + "': " + why);
    }
}
