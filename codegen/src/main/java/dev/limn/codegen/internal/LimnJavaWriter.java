package dev.limn.codegen.internal;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.impl.DSL;
import org.jooq.impl.LazySchema;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;
import org.jspecify.annotations.Nullable;

/** Writes a file as jOOQ does, save where that would not compile, or would let a name or a comment become code. */
final class LimnJavaWriter extends JavaWriter {

    // Where jOOQ puts a name between quotes as it is: what the line starts with, and which argument the name is.
    private static final Map<String, Integer> BARE_NAMES = Map.of(
            "super(\"%s\", %s[[before=, ][%s]], %s.comment(", 0,
            "super(%s.name(\"%s\"), null, %s, %s.comment(", 1,
            "%sstatic final %s<%s> %s = %s.createSequence(\"%s\", ", 5);

    // Says jOOQ itself, about a type that Java has no class for; the only tag it means as one.
    private static final String DEPRECATED = "@deprecated Unknown data type. ";

    // A composite type has to know its schema's name to make a data type, but must not load the schema for it: that
    // would load all tables, while the one that asks is not there yet. jOOQ's schema then lacks it, or loading fails.
    private static final String LAZY_SCHEMA = "new %s(%s.name(\"%s\"), %s.comment(\"\"), () -> %s);";
    private static final String SCHEMA_OF_UDT = "return %s != null ? %s : new %s(%s.name(\"%s\"));";
    private static final Map<String, String> SCHEMA =
            Map.of("return aliased() ? null : %s;", "return aliased() ? null : ", "return %s;", "return ");

    private final ColumnFacts columns;
    private @Nullable String schema;
    private @Nullable WideTable wide;

    LimnJavaWriter(File file, String fullyQualifiedTypes, String encoding, @Nullable Mode mode, ColumnFacts columns) {
        super(file, fullyQualifiedTypes, encoding, true, null, null, mode);
        this.columns = columns;
    }

    // Only the constants of tables come this way; jOOQ writes their comment.
    @Override
    public JavaWriter javadocAndAnnotations(Definition definition, String text, Object... arguments) {
        Optional<ColumnFacts.Fact> fact =
                definition instanceof ColumnDefinition column ? columns.of(column) : Optional.empty();
        if (fact.isEmpty()) {
            return super.javadocAndAnnotations(definition, text, arguments);
        }
        return super.javadocAndAnnotations(
                definition,
                text + "\n" + fact.get().template(),
                Stream.concat(Arrays.stream(arguments), fact.get().arguments().stream())
                        .toArray());
    }

    /** What is written is of the {@link EarlyTypes}. */
    void callSchemaByName(SchemaDefinition schema) {
        this.schema = schema.getOutputName();
    }

    /** The next columns are of a table that has too many. */
    void startWide(WideTable table) {
        wide = table;
    }

    void endWide() {
        WideTable table = wide;
        wide = null;
        if (table != null) {
            table.define(this);
        }
    }

    @Override
    public JavaWriter println(String line, Object... arguments) {
        if (wide != null && WideTable.declares(line)) {
            wide.declare(this, line, arguments);
            return this;
        }
        if (line.equals(SCHEMA_OF_UDT)) {
            return printSchema("return ", arguments[4].toString(), arguments[0]);
        }
        if (schema != null && SCHEMA.containsKey(line)) {
            String name = schema;
            schema = null; // once only; an enum returns other things too
            return printSchema(SCHEMA.get(line), name, arguments[0]);
        }
        if (callsConstructorOfType(line, arguments)) {
            return super.println("return %s(", arguments[0]);
        }
        return super.println(line, withQuotedName(line, arguments));
    }

    @Override
    public JavaWriter print(String text, Object... arguments) {
        if (text.equals(Placeholder.IMPORTS) || text.endsWith(" serialVersionUID = %s;")) {
            return super.print(text, arguments);
        }
        return super.print(
                Placeholder.hidden(text),
                Arrays.stream(arguments).map(Placeholder::hidden).toArray());
    }

    @Override
    public JavaWriter javadoc(String text, Object... arguments) {
        if (arguments.length > 0) {
            return super.javadoc(
                    text, Arrays.stream(arguments).map(LimnJavaWriter::argument).toArray());
        }
        return super.javadoc(text.startsWith(DEPRECATED) ? JavadocText.inert(text) : line(text));
    }

    /** A text of the database, or one of jOOQ's with a name in it, as the whole of a Javadoc comment. */
    static String line(String text) {
        return Placeholder.hidden(JavadocText.line(JavadocText.of(text)));
    }

    @Override
    protected String beforeClose(String text) {
        return TypeUseAnnotations.placed(Placeholder.shown(super.beforeClose(text)));
    }

    // A list holds a comment, whose entities jOOQ has escaped; a text is a name as it is.
    private static Object argument(Object argument) {
        return switch (argument) {
            case String name -> JavadocText.of(JavadocText.entities(name));
            case List<?> texts ->
                texts.stream().map(text -> JavadocText.of(text.toString())).toList();
            default -> argument;
        };
    }

    private JavaWriter printSchema(String start, String name, Object reference) {
        return super.println(start + LAZY_SCHEMA, LazySchema.class, DSL.class, quoted(name), DSL.class, reference);
    }

    // As jOOQ has it, Address.ADDRESS.ADDRESS(…), a static method is called on an instance: -Xlint:static.
    private static boolean callsConstructorOfType(String line, Object[] arguments) {
        return line.equals("return %s.%s(") && arguments[0].toString().endsWith("." + arguments[1]);
    }

    private static Object[] withQuotedName(String line, Object[] arguments) {
        for (Map.Entry<String, Integer> bare : BARE_NAMES.entrySet()) {
            if (line.startsWith(bare.getKey())) {
                Object[] quoted = arguments.clone();
                quoted[bare.getValue()] = quoted(arguments[bare.getValue()].toString());
                return quoted;
            }
        }
        return arguments;
    }

    private static String quoted(String name) {
        return name.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
