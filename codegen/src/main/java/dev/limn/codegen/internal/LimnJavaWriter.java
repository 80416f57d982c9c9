package dev.limn.codegen.internal;

import dev.limn.catalog.DataType;
import dev.limn.codegen.internal.meta.CatalogColumn;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.impl.DSL;
import org.jooq.impl.LazySchema;
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

    // The headline of the method that narrows the type of the key, and may do without.
    private static final String KEY = "Primary key information";

    // What jOOQ writes above the constructor that takes a value for each column.
    private static final String RECORD_CONSTRUCTOR = "Create a detached, initialised %s";

    // Says jOOQ itself, about a type that Java has no class for; the only tag it means as one.
    private static final String DEPRECATED = "@deprecated Unknown data type. ";

    // A composite type has to know its schema's name to make a data type, but must not load the schema for it: that
    // would load all tables, while the one that asks is not there yet. jOOQ's schema then lacks it, or loading fails.
    private static final String LAZY_SCHEMA = "new %s(%s.name(\"%s\"), %s.comment(\"\"), () -> %s);";
    private static final String SCHEMA_OF_UDT = "return %s != null ? %s : new %s(%s.name(\"%s\"));";
    private static final Map<String, String> SCHEMA =
            Map.of("return aliased() ? null : %s;", "return aliased() ? null : ", "return %s;", "return ");

    private static final Object[] NOTHING = {};

    private static final String MAP = "java.util.Map<java.lang.String, ";
    private static final String LIST = "java.util.List<";

    /** A type, and how many of the last parts of its name are to be seen. */
    private record Reference(String type, int keptSegments) {}

    // jOOQ takes each mention of a type apart with patterns; what comes out is the same each time.
    private final Map<Reference, String> references = new HashMap<>();

    /** What becomes of what is written. */
    enum Kind {
        FULL,
        LEAN,
        /** Nothing, which is faster. */
        MUTED
    }

    private final Kind kind;
    private boolean paused;
    private @Nullable String schema;
    private @Nullable WideTable wide;
    private @Nullable NestedTypes nested;
    private @Nullable CatalogColumn column;

    LimnJavaWriter(File file, String fullyQualifiedTypes, String encoding, @Nullable Mode mode, Kind kind) {
        super(file, fullyQualifiedTypes, encoding, isCommented(kind, mode), null, null, mode);
        this.kind = kind;
        this.paused = kind == Kind.MUTED;
    }

    private static boolean isCommented(Kind kind, @Nullable Mode mode) {
        return kind != Kind.LEAN || mode != Mode.RECORD;
    }

    /** All that was written; nothing if it is muted. */
    String text() {
        return kind == Kind.MUTED ? "" : beforeClose(content());
    }

    /** Goes on after what a lean class leaves out. */
    void resume() {
        paused = kind == Kind.MUTED;
    }

    // Only the constants of tables come this way; jOOQ writes their comment.
    @Override
    public JavaWriter javadocAndAnnotations(Definition definition, String text, Object... arguments) {
        if (!(definition instanceof CatalogColumn known)) {
            return super.javadocAndAnnotations(definition, text, arguments);
        }
        column = known;
        ColumnFacts facts = ColumnFacts.of(known.column());
        return super.javadocAndAnnotations(
                definition,
                text + "\n" + facts.template(),
                Stream.concat(Arrays.stream(arguments), facts.arguments().stream())
                        .toArray());
    }

    /** What is written is of the {@link EarlyTypes}. */
    void callSchemaByName(SchemaDefinition named) {
        schema = named.getOutputName();
    }

    /** Columns may be structs, arrays and maps. */
    void showNested(NestedTypes types) {
        nested = types;
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
        if (nested != null && column != null && LeanLines.isColumn(line, arguments)) {
            DataType type = column.column().type();
            column = null;
            if (nested.isSeen(type)) {
                return printNested(nested, type, arguments);
            }
        }
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
        boolean lean = kind == Kind.LEAN;
        if (LeanLines.isColumn(line, arguments)) {
            return super.println(LeanLines.ofColumn(lean), LeanLines.arguments(arguments, lean));
        }
        if (lean && mode() == Mode.RECORD) {
            return super.println(LeanLines.ofAccessor(line), arguments);
        }
        return super.println(line, withQuotedName(line, arguments));
    }

    // What jOOQ would have for a constant is made as usual, since a table knows its fields by that, but not shown.
    private JavaWriter printNested(NestedTypes types, DataType type, Object[] arguments) {
        String plain = "createField(" + ref(DSL.class) + ".name(\"" + escaped(arguments[7]) + "\"), "
                + escaped(arguments[8]) + ", %s, \"" + escaped(arguments[10]) + "\")";
        WideTable.Own column = new WideTable.Own(
                types.field(type, this),
                arguments[5].toString(),
                arguments[3].toString(),
                types.seen(plain, type, this));
        if (wide != null) {
            wide.declare(this, column);
            return this;
        }
        return super.println(
                "public final %s %s = %s;",
                column.type(), column.name(), column.value().formatted("this"));
    }

    private static String escaped(Object text) {
        return text.toString().replace("%", "%%");
    }

    @Override
    public JavaWriter print(String text, Object... arguments) {
        if (paused) {
            return this;
        }
        if (text.equals(Placeholder.IMPORTS) || text.endsWith(" serialVersionUID = %s;")) {
            return super.print(text, arguments);
        }
        String formatted = Line.format(text, arguments, this::ref);
        if (formatted != null) {
            return super.print(Placeholder.hidden(formatted), NOTHING);
        }
        return super.print(
                Placeholder.hidden(text),
                Arrays.stream(arguments).map(Placeholder::hidden).toArray());
    }

    // Headlines divide a record's class; what a lean one has no use for lies between two of them.
    @Override
    public JavaWriter header(String title, Object... arguments) {
        if (kind != Kind.LEAN) {
            return super.header(title, arguments);
        }
        paused = title.equals(KEY);
        return this;
    }

    @Override
    public JavaWriter println() {
        return paused ? this : super.println();
    }

    @Override
    protected List<String> ref(List<String> types, int keptSegments) {
        if (paused) {
            return new ArrayList<>(types);
        }
        List<String> result = new ArrayList<>();
        for (String type : types) {
            Reference reference = new Reference(type, keptSegments);
            String known = references.get(reference);
            if (known == null) {
                known = isOfMany(type)
                        ? refOfMany(type)
                        : super.ref(List.of(type), keptSegments).getFirst();
                references.put(reference, known);
            }
            result.add(known);
        }
        return result;
    }

    // jOOQ leaves types with several arguments, or with arguments of their own, as they are.
    private static boolean isOfMany(String type) {
        return type.startsWith(MAP) || type.startsWith(LIST);
    }

    private String refOfMany(String type) {
        if (type.startsWith(MAP)) {
            return ref(Map.class) + "<" + ref(String.class) + ", " + ref(inner(type, MAP)) + ">";
        }
        return ref(List.class) + "<" + ref(inner(type, LIST)) + ">";
    }

    private static String inner(String type, String start) {
        return type.substring(start.length(), type.length() - 1);
    }

    // From here on, types of the package need no import.
    @Override
    public void printPackageSpecification(String name) {
        references.clear();
        super.printPackageSpecification(name);
    }

    @Override
    public JavaWriter refConflicts(List<String> conflicts) {
        references.clear();
        return super.refConflicts(conflicts);
    }

    @Override
    public JavaWriter javadoc(String text, Object... arguments) {
        if (kind == Kind.LEAN && text.equals(RECORD_CONSTRUCTOR)) {
            paused = true; // until the class ends
        }
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

    private static Object[] withQuotedName(String line, Object[] arguments) {
        if (!line.contains("(\"%s\"")) {
            return arguments;
        }
        for (Map.Entry<String, Integer> bare : BARE_NAMES.entrySet()) {
            if (line.startsWith(bare.getKey())) {
                Object[] quoted = arguments.clone();
                quoted[bare.getValue()] = quoted(arguments[bare.getValue()].toString());
                return quoted;
            }
        }
        return arguments;
    }

    /** A name as it is written between quotes. */
    static String quoted(String name) {
        return name.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
