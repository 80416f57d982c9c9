package dev.limn.codegen;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes from generated files in what Limn's are meant to differ from those of jOOQ's generator. */
final class KnownDifferences {

    // The paragraph below a column's comment: its type, nullability and default.
    private static final Pattern FACTS = Pattern.compile(" {5}\\* <p>\n(?: {5}\\* .*\n)+( {5}\\*/)");

    // A type that asks the schema's class for its name, and so loads all tables.
    private static final Pattern LATE =
            Pattern.compile("(    return (?:aliased\\(\\) \\? null : )?)new LazySchema\\(.+, \\(\\) -> (.+)\\);");
    private static final Pattern EARLY = Pattern.compile("(    return )(.+) != null \\? \\2 : new SchemaImpl\\(.+\\);");
    private static final Pattern IMPORTS = Pattern.compile("import org\\.jooq\\.impl\\.(LazySchema|SchemaImpl|DSL);\n");

    // Where a table refers to itself, two paths have one name, of which jOOQ leaves one out.
    private static final Pattern LOST_PATH =
            Pattern.compile("(?: {4}private transient \\w+ _\\w+_1;\n\n)? {4}/\\*\\*\n(?: {5}\\*.*\n)+? {5}\\*/\n"
                    + " {4}public \\w+ \\w+_1\\(\\) \\{\n(?: {8}.*\n|\n)+ {4}}\n\n");

    private KnownDifferences() {}

    static void undo(SortedMap<String, String> ours, SortedMap<String, String> stock) {
        Set<String> late = ours.entrySet().stream()
                .filter(file -> asksForItsSchemaLate(file.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        ours.replaceAll((path, text) -> undone(plain(text), late.contains(path)));
        stock.replaceAll((path, text) -> undone(text, late.contains(path)));
    }

    private static String plain(String text) {
        String withoutFacts = FACTS.matcher(text).replaceAll("$1");
        return LOST_PATH.matcher(withoutFacts).replaceAll("").replace("&#64;", "@");
    }

    // Domains do with jOOQ as well.
    private static boolean asksForItsSchemaLate(String text) {
        return !text.contains("Schema schema()") && LATE.matcher(text).find();
    }

    private static String undone(String text, boolean late) {
        return late ? withPlainSchema(text) : text;
    }

    private static String withPlainSchema(String text) {
        String plain = LATE.matcher(EARLY.matcher(text).replaceAll("$1$2;")).replaceAll("$1$2;");
        return IMPORTS.matcher(plain).replaceAll("");
    }
}
