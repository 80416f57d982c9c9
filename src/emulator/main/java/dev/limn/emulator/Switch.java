package dev.limn.emulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A question about Query Service that its public documents leave open, or answer in two ways. The first value is what
 * the emulator does unless told otherwise.
 */
public enum Switch {
    STANDARD_CONFORMING_STRINGS("What the server reports of standard_conforming_strings", "on", "off", "absent"),
    DOUBLED_QUOTES("What 'It''s' means: It's, as in Spark 4, or Its, as in Spark 3", "escape", "concatenate"),
    DOUBLE_QUOTES("What double quotes mean: the syntax page also shows strings in them", "identifier", "string"),
    ANSI("Whether a cast or a sum that fails gives NULL or an error", "off", "on"),
    NESTED_LABELS(
            "How SELECT a.b.c is labelled: c (Adobe-defined functions page) or a.b.c (writing queries)",
            "leaf",
            "path"),
    ARRAY_TYPES(
            "How the catalog types an array of structs: anyarray (writing queries) or x_e[] (nested data)",
            "anyarray",
            "element"),
    COMPLEX_OIDS(
            "The type of a struct, an array or a map in a result: text, or its type of the catalog", "text", "catalog"),
    INFORMATION_SCHEMA("What a query on information_schema gives: no rows, or an error", "empty", "error"),
    CURRENT_DATABASE("What current_database() says: prod:all (CJA pages) or all (psql page)", "full", "target"),
    BOOLEANS(
            "How a boolean column is printed: t, as PostgreSQL has it, or true (Adobe-defined functions page)",
            "letter",
            "word"),
    STRUCT_BOOLEANS("How a boolean within a struct is printed", "word", "letter"),
    SINGLE_ELEMENT_ARRAYS("How an array of one element is printed", "braces", "bare"),
    FLATTEN_STRUCTS("Whether FLATTEN hides the struct columns, and so the undotted paths", "hidden", "kept"),
    FLATTEN_NAMES("The case of a flattened column's name in the catalog", "lower", "schema"),
    DATABASE_OPTIONS("Whether a database name may carry several options, as ?A&B", "one", "several"),
    PARTITION_COLUMNS(
            "Whether the partition columns _acp_date and _acp_batchid of event tables are seen", "hidden", "shown"),
    ACCELERATED_CHILD(
            "What SHOW DATAGROUPS calls a table of the accelerated store: Data Warehouse Table (reporting insights model)"
                    + " or Accelerated Store (SQL syntax)",
            "warehouse",
            "store"),
    LAST_TOUCH_EXPIRY(
            "What ATTRIBUTION_LAST_TOUCH_EXP_… looks at: the events from the row on, as in the printed results, or the"
                    + " frame, which ends at the row in the printed queries",
            "ahead",
            "frame"),
    LIMIT_CEILING("Whether LIMIT above 100,000 is refused (FAQ); BI guides show larger ones", "on", "off"),
    UNSUPPORTED_WRITES("The SQLSTATE of UPDATE, DELETE, MERGE and TRUNCATE", "0A000", "42601"),
    INSERT_PARENTHESES(
            "Whether INSERT INTO t (SELECT …) is taken: the page forbids it, then shows it", "accepted", "refused"),
    TRANSACTION_STATUS(
            "Whether ReadyForQuery tells of an open transaction after BEGIN, which has no effect", "tracked", "idle"),
    SESSION_LIMIT_STATE("The SQLSTATE of Session Limit Reached", "53300", "53400", "58000", "28000"),
    IDLE_CLIENTS(
            "Whether the two idle hours, documented for the Query Editor, end clients' sessions too", "closed", "kept"),
    CANCEL_REQUESTS("Whether a cancel request does anything", "on", "off"),
    NAMED_STATEMENTS("Whether Parse takes a name for a statement, which drivers use to keep it", "on", "off"),
    BINARY_PARAMETERS("Whether Bind takes values in binary form", "on", "off"),
    BINARY_RESULTS(
            "What a client gets that asks for results in binary form: those, an error, or text, which pgjdbc misreads",
            "binary",
            "error",
            "text"),
    PORTAL_SUSPENSION("Whether Execute with a row limit pauses, which drivers use for a fetch size", "on", "off");

    private final String question;
    private final List<String> choices;

    Switch(String question, String... choices) {
        this.question = question;
        this.choices = List.of(choices);
    }

    /** Its name on the command line: small letters, and underscores. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String question() {
        return question;
    }

    /** What it can be set to, the default first. */
    public List<String> choices() {
        return choices;
    }

    /**
     * The switch of that name.
     *
     * @throws IllegalArgumentException if there is none; the message names all
     */
    public static Switch of(String key) {
        return Arrays.stream(Switch.values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no switch '" + key + "': there are "
                        + String.join(
                                ", ",
                                Arrays.stream(Switch.values()).map(Switch::key).toList())));
    }
}
