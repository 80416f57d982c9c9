package dev.limn.conformance.dialect;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The table of what became of each construct, as Markdown. */
final class Published {

    private static final int SHORT = 160;

    private final Function<Construct, Outcome> outcomes;

    Published(Function<Construct, Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    String page(List<Group> groups) {
        return """
                # Conformance of the dialect for Query Service

                Constructs of jOOQ's DSL, each run on PostgreSQL and on the emulator over the same rows; on the emulator with bound
                and with inlined values. Rows are compared by value and Java class. *Same*: the same SQL. *Rewritten*: other SQL.
                *Refused*: an `UnsupportedSqlException` before anything is sent. *Differs*: anything else.

                Written by `DialectConformanceTest` with `-Dlimn.conformance.update=true`.

                | group | same | rewritten | refused | differs | all |
                |---|---:|---:|---:|---:|---:|
                """
                + groups.stream()
                        .map(group -> counts(group.name(), group.constructs()))
                        .collect(joining())
                + counts(
                        "**all**",
                        groups.stream()
                                .flatMap(group -> group.constructs().stream())
                                .toList())
                + groups.stream().map(this::section).collect(joining());
    }

    private String counts(String name, List<Construct> constructs) {
        String counts = Stream.of(Verdict.values())
                .map(verdict -> constructs.stream()
                        .filter(construct -> outcomes.apply(construct).verdict() == verdict)
                        .count())
                .map(count -> " " + count + " |")
                .collect(joining());
        return "| " + name + " |" + counts + " " + constructs.size() + " |\n";
    }

    private String section(Group group) {
        return "\n## " + group.name() + "\n\n| construct | | PostgreSQL | Query Service |\n|---|---|---|---|\n"
                + group.constructs().stream().map(this::line).collect(joining());
    }

    private String line(Construct construct) {
        Outcome outcome = outcomes.apply(construct);
        String verdict = outcome.verdict().name().toLowerCase(Locale.ROOT);
        String sqls = switch (outcome.verdict()) {
            case SAME -> " | |";
            case REWRITTEN -> " " + code(outcome.postgres()) + " | " + code(outcome.spark()) + " |";
            case REFUSED, DIFFERS -> " " + code(outcome.postgres()) + " | " + cell(outcome.remark()) + " |";
        };
        return "| " + cell(construct.name()) + " | " + verdict + " |" + sqls + "\n";
    }

    private static String code(String sql) {
        String plain = cell(sql.replace("\"", "").replace('`', '\''));
        return "`" + (plain.length() > SHORT ? plain.substring(0, SHORT - 1) + "…" : plain) + "`";
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
