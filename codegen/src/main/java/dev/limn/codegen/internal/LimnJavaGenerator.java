package dev.limn.codegen.internal;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.QualifiedName;
import dev.limn.codegen.Preset;
import dev.limn.codegen.internal.meta.CatalogDatabase;
import dev.limn.codegen.internal.meta.CatalogTable;
import java.io.File;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Name;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.CatalogDefinition;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.InverseForeignKeyDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UDTDefinition;
import org.jooq.meta.XMLTypeDefinition;
import org.jspecify.annotations.Nullable;

/** jOOQ's Java generator, with names that never clash. */
public final class LimnJavaGenerator extends StructGenerator {

    private record SystemType(String name, int precision, int scale) {}

    private final JooqRun run = JooqRun.current();
    private final Set<File> written = new HashSet<>();
    private final Map<SystemType, String> systemTypes = new HashMap<>();
    private boolean amongTables;
    private Optional<QualifiedName> current = Optional.empty();
    private @Nullable LimnStrategy names;
    private @Nullable GeneratorStrategy remembered;
    private @Nullable UserTypes userTypes;
    private @Nullable DomainsOverArrays arrays;
    private @Nullable EarlyTypes earlyTypes;
    private List<String> renamed = List.of();

    @Override
    public void generate(Database database) {
        readAll(database);
        PlainForms.add(database);
        super.generate(database);
        new Completeness(database, this::isWritten).check();
        run.finished(renamed);
    }

    private boolean isWritten(Definition definition) {
        return !isOurs(definition) || written.contains(getFile(definition));
    }

    private boolean isOurs(Definition definition) {
        if (definition instanceof CatalogTable table) {
            return run.share().tables().contains(table.qualifiedName());
        }
        return run.share().rest() && !isStruct(definition);
    }

    // One table after the other, with all that belongs to it, so that little need be kept in mind.
    @Override
    protected void generateTables(SchemaDefinition schema) {
        amongTables = true;
        for (TableDefinition table : schema.getTables()) {
            if (isOurs(table)) {
                current = table instanceof CatalogTable known ? Optional.of(known.qualifiedName()) : Optional.empty();
                begin(preset(table), isBesideLean(table));
                generateTable(schema, table);
                if (generateRecordsIncluded(table)
                        && (!table.isTableValuedFunction() || table.getReferencedTableOrUDT() == table)) {
                    generateRecord(table);
                }
                if (table instanceof CatalogTable known) {
                    generateStructs(known);
                }
                end();
            }
        }
        amongTables = false;
        current = Optional.empty();
    }

    private Preset preset(TableDefinition table) {
        return run.options().presets().of(new QualifiedName(table.getSchema().getName(), table.getName()));
    }

    private boolean isBesideLean(TableDefinition table) {
        return connected(table).anyMatch(other -> preset(other) == Preset.LEAN);
    }

    @Override
    protected void generateRecords(SchemaDefinition schema) {
        // written with their tables
    }

    // jOOQ leaves out what would have the name of something it has met before, but only while it is reading: what it
    // has read already stays, and gets a name of its own.
    private void readAll(Database database) {
        database.setIncludeRelations(generateRelations());
        database.setTableValuedFunctionsAsRoutines(generateTableValuedFunctionsAsRoutines());
        database.getTables();
        for (SchemaDefinition schema : database.getSchemata()) {
            database.getSequences(schema);
            database.getIndexes(schema);
            database.getEnums(schema);
            database.getDomains(schema);
            database.getUDTs(schema);
            database.getArrays(schema);
            database.getRoutines(schema);
            database.getPackages(schema);
            database.getXMLSchemaCollections(schema);
        }
    }

    @Override
    public void setStrategy(GeneratorStrategy strategy) {
        names = (LimnStrategy) strategy;
        super.setStrategy(strategy);
    }

    @Override
    public GeneratorStrategy getStrategy() {
        return remembered == null ? super.getStrategy() : remembered;
    }

    // jOOQ compares the name of a type with all that schemas define, and looks it up again for every mention.
    @Override
    protected String getType(
            Database database,
            SchemaDefinition schema,
            JavaWriter writer,
            String type,
            int precision,
            int scale,
            @Nullable Name userType,
            @Nullable String javaType,
            @Nullable String defaultType,
            Mode mode,
            @Nullable XMLTypeDefinition xmlType) {
        boolean isUserType = userType != null && (userTypes == null || userTypes.mayHold(userType));
        if (isUserType || javaType != null || xmlType != null) {
            return super.getType(
                    database, schema, writer, type, precision, scale, userType, javaType, defaultType, mode, xmlType);
        }
        SystemType asked = new SystemType(type, precision, scale);
        String known = systemTypes.get(asked);
        if (known == null) {
            known = super.getType(
                    database, schema, writer, type, precision, scale, null, null, defaultType, mode, null);
            systemTypes.put(asked, known);
        }
        return known;
    }

    @Override
    protected String getJavaType(DataTypeDefinition type, JavaWriter writer, Mode mode) {
        return super.getJavaType(spelledOut(type), writer, mode);
    }

    @Override
    protected String getJavaTypeReference(Database database, DataTypeDefinition type, JavaWriter writer) {
        return Precision.kept(super.getJavaTypeReference(database, spelledOut(type), writer), type);
    }

    private DataTypeDefinition spelledOut(DataTypeDefinition type) {
        return arrays == null ? type : arrays.spelledOut(type);
    }

    // jOOQ asks this only to find out whether the elements are of a class that it writes, by comparing all of them.
    @Override
    protected boolean isArrayType(String javaType) {
        return super.isArrayType(javaType) && !javaType.startsWith("java.");
    }

    // The first that jOOQ writes; only from here on can names be asked for.
    @Override
    protected void generateCatalog(CatalogDefinition catalog) {
        renamed = new Census(catalog.getDatabase(), requireNonNull(names, "names"), getStrategy()).settle();
        remembered = new RememberedNames(getStrategy());
        userTypes = UserTypes.of(catalog.getDatabase());
        arrays = new DomainsOverArrays(userTypes);
        earlyTypes = EarlyTypes.of(run.catalog());
        Structs.of(run.catalog()).ifPresent(structs -> beginStructs(structs, (CatalogDatabase) catalog.getDatabase()));
        super.generateCatalog(catalog);
    }

    // A field or a parameter hides a class of its name; the class is then written in full.
    @Override
    protected void generateCatalog(CatalogDefinition catalog, JavaWriter writer) {
        writer.refConflicts(identifiers(catalog.getSchemata(), catalog));
        super.generateCatalog(catalog, writer);
    }

    @Override
    protected void generateSchema(SchemaDefinition schema, JavaWriter writer) {
        writer.refConflicts(identifiers(schema.getTables(), schema));
        super.generateSchema(schema, writer);
    }

    @Override
    protected void generateTable(TableDefinition table, JavaWriter writer) {
        writer.refConflicts(identifierOf(table));
        if (requireNonNull(earlyTypes, "earlyTypes").include(table)) {
            ((LimnJavaWriter) writer).callSchemaByName(table.getSchema());
        }
        if (WideTable.isWide(table.getColumns().size())) {
            ((LimnJavaWriter) writer).startWide(new WideTable(getStrategy().getJavaClassName(table) + "Columns"));
        }
        if (leadsToNamesake(table)) {
            writer.refConflicts(List.of(getStrategy().getJavaClassName(table, Mode.PATH)));
        }
        super.generateTable(table, writer);
    }

    @Override
    protected void generateTableClassFooter(TableDefinition table, JavaWriter writer) {
        ((LimnJavaWriter) writer).endWide();
        super.generateTableClassFooter(table, writer);
    }

    // The class of a path is nested in that of its table, and hides another one of its name.
    private boolean leadsToNamesake(TableDefinition table) {
        String name = getStrategy().getJavaClassName(table);
        return connected(table)
                .anyMatch(other -> !other.equals(table)
                        && getStrategy().getJavaClassName(other).equals(name));
    }

    // Many-to-many paths lead across a table that is connected itself.
    private static Stream<TableDefinition> connected(TableDefinition table) {
        return Stream.of(
                        table.getForeignKeys().stream().map(ForeignKeyDefinition::getReferencedTable),
                        table.getInverseForeignKeys().stream().map(InverseForeignKeyDefinition::getReferencingTable),
                        table.getManyToManyKeys().stream()
                                .map(key -> key.getForeignKey2().getReferencedTable()))
                .flatMap(tables -> tables);
    }

    @Override
    protected void generateEnum(EnumDefinition type, JavaWriter writer) {
        if (requireNonNull(earlyTypes, "earlyTypes").include(type)) {
            ((LimnJavaWriter) writer).callSchemaByName(type.getSchema());
        }
        super.generateEnum(type, writer);
    }

    @Override
    protected void generateUDT(UDTDefinition type, JavaWriter writer) {
        writer.refConflicts(identifierOf(type));
        super.generateUDT(type, writer);
    }

    @Override
    protected void generateRecord(TableDefinition table, JavaWriter writer) {
        writer.refConflicts(members(table.getColumns()));
        super.generateRecord(table, writer);
    }

    @Override
    protected void generateUDTRecord(UDTDefinition type, JavaWriter writer) {
        writer.refConflicts(members(type.getAttributes()));
        super.generateUDTRecord(type, writer);
    }

    @Override
    protected void printGlobalReferencesPackage(
            JavaWriter writer, Definition schema, Class<? extends Definition> type) {
        if (type == TableDefinition.class) {
            writer.refConflicts(identifiers(schema.getSchema().getTables(), schema));
        }
        super.printGlobalReferencesPackage(writer, schema, type);
    }

    private List<String> identifiers(List<? extends Definition> definitions, Definition container) {
        return Stream.concat(definitions.stream(), Stream.of(container))
                .flatMap(definition -> identifierOf(definition).stream())
                .toList();
    }

    // Its own class is no stranger, even if it has the very same name.
    private List<String> identifierOf(Definition definition) {
        String identifier = getStrategy().getJavaIdentifier(definition);
        return identifier.equals(getStrategy().getJavaClassName(definition)) ? List.of() : List.of(identifier);
    }

    private List<String> members(List<? extends Definition> definitions) {
        return definitions.stream().map(getStrategy()::getJavaMemberName).toList();
    }

    @Override
    protected JavaWriter newJavaWriter(File file, @Nullable Mode mode) {
        JavaWriter writer = new LimnJavaWriter(file, generateFullyQualifiedTypes(), targetEncoding, mode, kind());
        writer.printMarginForBlockComment(generatePrintMarginForBlockComment());
        return writer;
    }

    // What is of another share, jOOQ may put into nothing.
    private LimnJavaWriter.Kind kind() {
        if (!run.share().rest() && !amongTables) {
            return LimnJavaWriter.Kind.MUTED;
        }
        return isLean() ? LimnJavaWriter.Kind.LEAN : LimnJavaWriter.Kind.FULL;
    }

    // jOOQ closes the file of a table twice.
    @Override
    protected void closeJavaWriter(JavaWriter writer) {
        String text = written.contains(writer.file()) ? "" : ((LimnJavaWriter) writer).text();
        if (!text.isBlank()) {
            written.add(writer.file());
            run.write(writer.file(), text, current);
        }
    }

    @Override
    protected void printClassJavadoc(JavaWriter writer, @Nullable String comment) {
        super.printClassJavadoc(writer, comment == null ? null : LimnJavaWriter.line(comment));
    }
}
