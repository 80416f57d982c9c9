package dev.limn.codegen.internal;

import dev.limn.catalog.CompositeType;
import dev.limn.codegen.internal.LimnStrategy.Key;
import dev.limn.codegen.internal.LimnStrategy.Use;
import dev.limn.codegen.internal.meta.CatalogTable;
import dev.limn.codegen.internal.meta.CompositeDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UDTDefinition;

/**
 * Goes through everything that gets a Java name, and settles who keeps the usual one where jOOQ would give it twice:
 * it would leave out all but one, or write what does not compile.
 */
final class Census {

    private static final Pattern ORDINARY = Pattern.compile("[a-z][a-z0-9_]*");

    // Who has a name that Java can take as it is comes first, and keeps it; then who differs by case alone.
    private static final Comparator<String> BY_NAME = Comparator.comparing(
                    (String name) -> !ORDINARY.matcher(name).matches())
            .thenComparing(name -> !Pattern.matches("[A-Za-z_][A-Za-z0-9_]*", name))
            .thenComparing(Comparator.naturalOrder());

    private static final Comparator<Definition> ORDER = Comparator.comparing(Definition::getName, BY_NAME);

    private final Database database;
    private final LimnStrategy strategy;
    private final GeneratorStrategy names;
    private final boolean isQueryService = JooqRun.current().catalog().isQueryService();
    private final PlainNames plainNames = new PlainNames();
    private final Map<String, Set<String>> renamed = new LinkedHashMap<>();

    /** The names are those of the strategy after jOOQ has made them legal. */
    Census(Database database, LimnStrategy strategy, GeneratorStrategy names) {
        this.database = database;
        this.strategy = strategy;
        this.names = names;
    }

    /** Settles all names, and returns a line for each thing that did not get its usual one. */
    List<String> settle() {
        settle(Use.IDENTIFIER, database.getSchemata(), Set.of("DEFAULT_CATALOG"), this::packageAndIdentifier);
        settleClasses();
        for (SchemaDefinition schema : database.getSchemata()) {
            settleIdentifiers(schema);
            database.getTables(schema).forEach(this::settleTable);
            database.getUDTs(schema).forEach(this::settleAttributes);
            database.getEnums(schema).forEach(this::settleLiterals);
            settleRoutines(schema);
        }
        return renamed.entrySet().stream()
                .map(thing -> thing.getKey() + " is called " + String.join(", ", thing.getValue()) + " in Java")
                .toList();
    }

    private void settle(Scope scope) {
        for (Scope.Claim claim : scope.settle()) {
            Set<String> given = renamed.computeIfAbsent(claim.description(), thing -> new LinkedHashSet<>());
            claim.names().get().forEach(name -> given.add(simple(name)));
        }
    }

    private List<String> packageAndIdentifier(Definition schema) {
        return List.of(names.getJavaIdentifier(schema), names.getJavaPackageName(schema));
    }

    private void settleClasses() {
        Scope scope = Scope.ofFiles(strategy).reserve(ReservedNames.ofClasses(database, names));
        for (SchemaDefinition schema : database.getSchemata()) {
            claim(scope, Use.CLASS, List.of(schema), it -> files(it, Mode.DEFAULT));
            claim(scope, Use.CLASS, tablesFirst(schema), it -> files(it, Mode.DEFAULT, Mode.RECORD));
            claim(scope, Use.CLASS, database.getEnums(schema), it -> files(it, Mode.ENUM));
            claim(scope, Use.CLASS, database.getUDTs(schema), it -> files(it, Mode.DEFAULT, Mode.RECORD, Mode.PATH));
            claim(scope, Use.CLASS, database.getRoutines(schema), it -> files(it, Mode.DEFAULT));
        }
        settle(scope);
    }

    private List<String> files(Definition definition, Mode... modes) {
        return Stream.of(modes)
                .map(mode -> names.getFullJavaClassName(definition, mode))
                .toList();
    }

    private void settleIdentifiers(SchemaDefinition schema) {
        settle(Use.IDENTIFIER, tablesFirst(schema), Set.of(names.getJavaIdentifier(schema)), this::identifier);
        if (!isQueryService) {
            settle(Use.IDENTIFIER, database.getUDTs(schema), Set.of(), this::identifier);
        }
        settle(Use.IDENTIFIER, database.getDomains(schema), Set.of(), this::identifier);
        settle(Use.IDENTIFIER, database.getSequences(schema), Set.of(), this::identifier);
        settle(Use.IDENTIFIER, database.getIndexes(schema), Set.of(), this::identifier);
        List<Definition> keys = new ArrayList<>(database.getKeys(schema));
        keys.addAll(database.getForeignKeys(schema));
        settle(Use.IDENTIFIER, keys, Set.of(), this::identifier);
    }

    // A function that returns rows is a table to jOOQ; where names clash, the table keeps the plain one.
    private List<TableDefinition> tablesFirst(SchemaDefinition schema) {
        return database.getTables(schema).stream()
                .sorted(Comparator.comparing(TableDefinition::isTableValuedFunction)
                        .thenComparing(ORDER))
                .toList();
    }

    private void settleTable(TableDefinition table) {
        List<String> paths = settlePaths(table);
        List<ColumnDefinition> flattened =
                isQueryService && table instanceof CatalogTable known ? known.flattened() : List.of();
        if (flattened.isEmpty()
                && table instanceof CatalogTable known
                && plainNames.areDistinct(known, names.getJavaIdentifier(table))) {
            return;
        }
        List<String> reserved = new ArrayList<>(List.of(names.getJavaIdentifier(table)));
        paths.forEach(path -> reserved.add("_" + path));
        Scope scope = Scope.ofMembers(strategy).reserve(reserved);
        claim(scope, Use.IDENTIFIER, table.getColumns(), this::identifier);
        claim(scope, Use.IDENTIFIER, flattened, this::identifier);
        settle(scope);
        settle(Use.MEMBER, table.getColumns(), Set.of(), this::member);
        settle(Use.ACCESSOR, table.getColumns(), Set.of(), this::accessors);
        settle(Use.MEMBER, table.getParameters(), ReservedNames.IN_CALLS, this::member);
    }

    // In jOOQ's order, for it keeps the first.
    private List<String> settlePaths(TableDefinition table) {
        List<Definition> paths = new ArrayList<>(table.getForeignKeys());
        paths.addAll(table.getInverseForeignKeys());
        paths.addAll(table.getManyToManyKeys());
        Scope scope = Scope.ofMembers(strategy).reserve(ReservedNames.OF_PATHS);
        paths.forEach(path -> scope.claim(claim(Use.METHOD, path, this::method)));
        settle(scope);
        return paths.stream().map(names::getJavaMethodName).toList();
    }

    private void settleAttributes(UDTDefinition type) {
        if (isQueryService && type instanceof CompositeDefinition struct) {
            settleMembers(struct);
            return;
        }
        settle(Use.IDENTIFIER, type.getAttributes(), Set.of(names.getJavaIdentifier(type)), this::identifier);
        settle(Use.MEMBER, type.getAttributes(), Set.of(), this::member);
        settle(Use.ACCESSOR, type.getAttributes(), Set.of(), this::accessors);
    }

    // Of a struct, which has neither getters nor setters.
    private void settleMembers(CompositeDefinition struct) {
        List<String> members = struct.type().attributes().stream()
                .map(CompositeType.Attribute::name)
                .toList();
        if (plainNames.areDistinct(members, "") && members.stream().noneMatch(ReservedNames::mayBeOfObject)) {
            return;
        }
        settle(Use.IDENTIFIER, struct.getAttributes(), Set.of(), this::identifier);
        settle(Use.MEMBER, struct.getAttributes(), ReservedNames.OF_COMPONENTS, this::member);
    }

    private void settleLiterals(EnumDefinition type) {
        Scope scope = Scope.ofMembers(strategy).reserve(ReservedNames.ofLiterals(type, names));
        Comparator<String> keptFirst = Comparator.comparing(it -> !it.equals(names.getJavaEnumLiteral(type, it)));
        for (String literal : type.getLiterals().stream()
                .sorted(keptFirst.thenComparing(BY_NAME))
                .toList()) {
            Key key = new Key(Use.LITERAL, Thing.of(type), literal);
            String description = Thing.describe(type) + " value " + Thing.oneLine(literal);
            scope.claim(
                    new Scope.Claim(key, description, literal, () -> List.of(names.getJavaEnumLiteral(type, literal))));
        }
        settle(scope);
    }

    private void settleRoutines(SchemaDefinition schema) {
        settle(Use.METHOD, callables(schema), ReservedNames.OF_ROUTINES, this::method);
        for (RoutineDefinition routine : database.getRoutines(schema)) {
            settle(Use.IDENTIFIER, routine.getAllParameters(), Set.of(), this::identifier);
            settle(Use.MEMBER, routine.getAllParameters(), Set.of(), this::member);
            settle(Use.ACCESSOR, routine.getAllParameters(), Set.of(), this::accessors);
        }
    }

    // A function that returns rows is a routine as well, but is called as the table only.
    private List<Definition> callables(SchemaDefinition schema) {
        return Stream.<Definition>concat(
                        database.getTables(schema).stream().filter(TableDefinition::isTableValuedFunction),
                        database.getRoutines(schema).stream().filter(routine -> !isTable(schema, routine)))
                .toList();
    }

    private boolean isTable(SchemaDefinition schema, RoutineDefinition routine) {
        TableDefinition table = database.getTable(schema, routine.getName());
        return table != null && table.isTableValuedFunction();
    }

    private List<String> identifier(Definition definition) {
        return List.of(names.getJavaIdentifier(definition));
    }

    private List<String> method(Definition definition) {
        return List.of(names.getJavaMethodName(definition));
    }

    private List<String> member(Definition definition) {
        return List.of(names.getJavaMemberName(definition));
    }

    private List<String> accessors(Definition definition) {
        return List.of(names.getJavaGetterName(definition), names.getJavaSetterName(definition));
    }

    private void settle(
            Use use,
            Collection<? extends Definition> definitions,
            Collection<String> reserved,
            Function<Definition, List<String>> wanted) {
        Scope scope = Scope.ofMembers(strategy).reserve(reserved);
        claim(scope, use, definitions, wanted);
        settle(scope);
    }

    private record Wish(Definition definition, boolean isKept) {}

    private void claim(
            Scope scope,
            Use use,
            Collection<? extends Definition> definitions,
            Function<Definition, List<String>> wanted) {
        definitions.stream()
                .map(it -> new Wish(it, isKept(it.getName(), wanted.apply(it))))
                .sorted(Comparator.comparing((Wish wish) -> !wish.isKept()).thenComparing(Wish::definition, ORDER))
                .forEach(wish -> scope.claim(claim(use, wish.definition(), wanted)));
    }

    private static boolean isKept(String name, List<String> javaNames) {
        return javaNames.stream().anyMatch(java -> simple(java).equalsIgnoreCase(name));
    }

    private static String simple(String javaName) {
        return javaName.substring(javaName.lastIndexOf('.') + 1);
    }

    private Scope.Claim claim(Use use, Definition definition, Function<Definition, List<String>> wanted) {
        Key key = new Key(use, definition);
        return new Scope.Claim(
                key, Thing.describe(definition), strategy.plain(key, definition), () -> wanted.apply(definition));
    }
}
