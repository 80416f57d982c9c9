package dev.limn.codegen.internal;

import static java.util.Objects.requireNonNull;

import dev.limn.codegen.GenerationException;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Name;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaGenerator;
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
public final class LimnJavaGenerator extends JavaGenerator {

    private static final int NAMES_SHOWN = 20;

    private final JooqRun run = JooqRun.current();
    private @Nullable LimnStrategy names;
    private @Nullable GeneratorStrategy remembered;
    private @Nullable UserTypes userTypes;
    private @Nullable DomainsOverArrays arrays;
    private @Nullable EarlyTypes earlyTypes;
    private List<String> renamed = List.of();

    @Override
    public void generate(Database database) {
        List<TableDefinition> tables =
                database.getTables().stream().filter(TableFilter::isTable).toList();
        if (tables.isEmpty()) {
            throw new GenerationException(nothingSelected(database));
        }
        refuseTwins(tables);
        readAll(database);
        PlainForms.add(database);
        super.generate(database);
        new Completeness(database, getStrategy()).check();
        run.finished(tables.size(), renamed);
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

    // Without the name of the type, jOOQ goes on to the types it knows at once; it finds an array's by it.
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
        boolean needed =
                userType == null || userTypes == null || database.isArrayType(type) || userTypes.mayHold(userType);
        return super.getType(
                database,
                schema,
                writer,
                type,
                precision,
                scale,
                needed ? userType : null,
                javaType,
                defaultType,
                mode,
                xmlType);
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

    // The first that jOOQ writes; only from here on can names be asked for.
    @Override
    protected void generateCatalog(CatalogDefinition catalog) {
        renamed = new Census(catalog.getDatabase(), requireNonNull(names, "names"), getStrategy()).settle();
        remembered = RememberedNames.of(getStrategy());
        userTypes = UserTypes.of(catalog.getDatabase());
        arrays = new DomainsOverArrays(userTypes);
        earlyTypes = EarlyTypes.of(catalog.getDatabase(), arrays);
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
        Stream<TableDefinition> one = table.getForeignKeys().stream().map(ForeignKeyDefinition::getReferencedTable);
        Stream<TableDefinition> many =
                table.getInverseForeignKeys().stream().map(InverseForeignKeyDefinition::getReferencingTable);
        Stream<TableDefinition> across = table.getManyToManyKeys().stream()
                .map(key -> key.getForeignKey2().getReferencedTable());
        String name = getStrategy().getJavaClassName(table);
        return Stream.of(one, many, across)
                .flatMap(any -> any)
                .anyMatch(other -> !other.equals(table)
                        && getStrategy().getJavaClassName(other).equals(name));
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
        List<String> identifiers = new ArrayList<>(getStrategy().getJavaIdentifiers(definitions));
        identifiers.add(getStrategy().getJavaIdentifier(container));
        return identifiers;
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
        JavaWriter writer =
                new LimnJavaWriter(file, generateFullyQualifiedTypes(), targetEncoding, mode, run.columns());
        writer.printMarginForBlockComment(generatePrintMarginForBlockComment());
        return writer;
    }

    @Override
    protected void printClassJavadoc(JavaWriter writer, @Nullable String comment) {
        super.printClassJavadoc(writer, comment == null ? null : LimnJavaWriter.line(comment));
    }

    // jOOQ joins schema and name by a point, and would give one table the keys of the other.
    private static void refuseTwins(List<TableDefinition> tables) {
        Map<String, TableDefinition> known = new HashMap<>();
        for (TableDefinition table : tables) {
            TableDefinition twin = known.put(table.getQualifiedName(), table);
            if (twin != null) {
                throw new GenerationException("two tables are both called " + Thing.oneLine(table.getQualifiedName())
                        + ", in the schemas '" + twin.getSchema().getName() + "' and '"
                        + table.getSchema().getName() + "' (generate these schemas one at a time)");
            }
        }
    }

    private static String nothingSelected(Database database) {
        List<String> names = database.getAll().stream()
                .filter(TableFilter::isTable)
                .map(Definition::getQualifiedName)
                .sorted()
                .toList();
        if (names.isEmpty()) {
            return "no table in schema '" + String.join("', '", database.getInputSchemata())
                    + "' that this user may see (grant select on one)";
        }
        return "no table is selected; a pattern must match a whole name of " + shown(names);
    }

    private static String shown(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(names.size(), NAMES_SHOWN)));
        return names.size() > NAMES_SHOWN ? shown + " and " + (names.size() - NAMES_SHOWN) + " more" : shown;
    }
}
