package dev.limn.codegen.internal;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.DataType;
import dev.limn.codegen.internal.meta.CatalogDatabase;
import dev.limn.codegen.internal.meta.CatalogTable;
import dev.limn.codegen.internal.meta.CompositeDefinition;
import dev.limn.codegen.internal.meta.FlattenedTable;
import dev.limn.codegen.internal.meta.NestedTypeDefinition;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Writes, for a catalog of Query Service, what composite types are there: a record for the values of each struct, and a class
 * for the paths to its members. For a table that a session has flattened, such paths lead to the table's columns.
 */
abstract class StructGenerator extends PresetGenerator {

    // Spark's timestamps have no precision that could be said in a cast.
    private static final Pattern PRECISION = Pattern.compile("(?<=\\.LOCALDATETIME)\\(\\d\\)");

    private @Nullable Structs structs;
    private @Nullable CatalogDatabase database;

    /** From here on names can be told. */
    void beginStructs(Structs known, CatalogDatabase definitions) {
        structs = known;
        database = definitions;
    }

    private CatalogDatabase definitions() {
        return requireNonNull(database, "database");
    }

    @Override
    protected String getJavaType(DataTypeDefinition type, JavaWriter writer, Mode mode) {
        return type instanceof NestedTypeDefinition nested
                ? types().value(nested.type(), writer)
                : super.getJavaType(type, writer, mode);
    }

    @Override
    protected String getJavaTypeReference(Database any, DataTypeDefinition type, JavaWriter writer) {
        if (type instanceof NestedTypeDefinition nested) {
            return types().type(nested.type(), writer);
        }
        String reference = super.getJavaTypeReference(any, type, writer);
        return structs == null ? reference : PRECISION.matcher(reference).replaceAll("");
    }

    /** Whether it is written with a table, if any has it. */
    boolean isStruct(Definition definition) {
        return structs != null && definition instanceof CompositeDefinition;
    }

    private NestedTypes types() {
        return new NestedTypes(
                definitions(),
                getStrategy(),
                this::getJavaType,
                (type, writer) -> getJavaTypeReference(definitions(), type, writer));
    }

    /** Writes the structs whose files are the table's, and the paths to its columns if it is flattened. */
    void generateStructs(CatalogTable table) {
        if (structs == null) {
            return;
        }
        String schema = table.getSchema().getName();
        structs.of(table.qualifiedName()).forEach(name -> generateStruct(definition(name.schema(), name.name())));
        FlattenedTable.of(schema, table.table())
                .structs()
                .forEach(struct -> generateFlattened(table, definition(schema, struct.name())));
    }

    private CompositeDefinition definition(String schema, String name) {
        return definitions()
                .struct(new DataType(name, schema, name, 0, null, null))
                .orElseThrow();
    }

    private void generateStruct(CompositeDefinition struct) {
        if (NestedTypes.hasRecord(struct.type())) {
            JavaWriter value = begin(struct, Mode.RECORD, getStrategy()::getJavaMemberName);
            new ValueRecord(value, getStrategy(), types()).write(struct, annotations(value, struct, Mode.RECORD));
            closeJavaWriter(value);
        }
        JavaWriter path = begin(struct, Mode.PATH, getStrategy()::getJavaIdentifier);
        new PathClass(path, getStrategy(), types()).write(struct, annotations(path, struct, Mode.PATH));
        closeJavaWriter(path);
    }

    private void generateFlattened(CatalogTable table, CompositeDefinition struct) {
        JavaWriter path = begin(struct, Mode.PATH, getStrategy()::getJavaIdentifier);
        new FlattenedPathClass(path, getStrategy(), types()).write(table, struct, annotations(path, struct, Mode.PATH));
        closeJavaWriter(path);
    }

    private JavaWriter begin(CompositeDefinition struct, Mode mode, Function<Definition, String> names) {
        JavaWriter out = newJavaWriter(struct, mode);
        out.refConflicts(struct.getAttributes().stream().map(names).toList());
        printPackage(out, struct, mode);
        return out;
    }

    private Runnable annotations(JavaWriter out, Definition definition, Mode mode) {
        return () -> printClassAnnotations(out, definition, mode);
    }

    @Override
    protected void generateTable(TableDefinition table, JavaWriter writer) {
        if (structs != null) {
            ((LimnJavaWriter) writer).showNested(types());
        }
        super.generateTable(table, writer);
    }

    @Override
    protected void generateTableClassFooter(TableDefinition table, JavaWriter writer) {
        if (structs != null && table instanceof CatalogTable known) {
            FlattenedTable flattened = FlattenedTable.of(table.getSchema().getName(), known.table());
            known.flattened().forEach(root -> {
                String type = writer.ref(types().path(flattened.typeOf(root.getName())));
                writer.javadoc("The columns below <code>%s</code>.", root.getQualifiedOutputName());
                writer.println(
                        "public final %s %s = new %s(this);",
                        type, getStrategy().getJavaIdentifier(root), type);
            });
        }
        super.generateTableClassFooter(table, writer);
    }
}
