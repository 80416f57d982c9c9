package dev.limn.codegen.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.meta.CatalogDefinition;
import org.jooq.meta.ConstraintDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.DomainDefinition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UDTDefinition;

/** Names that generated code needs for itself. */
final class ReservedNames {

    /** Local variables of the methods that call a function. */
    static final Set<String> IN_CALLS = Set.of("result", "configuration");

    /** A method may have this name, but cannot be called by it alone, as paths over two keys are. */
    static final Set<String> OF_PATHS = Set.of("yield");

    /** Methods that every class has and that a static one cannot hide. */
    static final Set<String> OF_ROUTINES =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    // jOOQ writes these without importing them, so a class of the same package would be meant instead.
    private static final List<String> OF_JAVA_LANG = List.of(
            "Boolean",
            "Byte",
            "Class",
            "Deprecated",
            "Double",
            "Float",
            "Integer",
            "Long",
            "Object",
            "Override",
            "Short",
            "String",
            "SuppressWarnings",
            "Void");

    /** Where the classes of structs are, below the schema's package. */
    static final String STRUCTS = ".structs";

    /** What a record may not call its components. */
    static final Set<String> OF_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    // Classes that those of structs are made with.
    private static final List<String> IN_STRUCTS =
            List.of("DataType", "DSL", "Field", "List", "Map", "SQLDataType", "TableField");

    private static final List<String> PACKAGES = List.of(
            "", ".enums", ".routines", ".tables", ".tables.records", ".udt", ".udt.paths", ".udt.records", STRUCTS);

    private static final List<Class<? extends Definition>> GATHERED = List.of(
            ConstraintDefinition.class,
            DomainDefinition.class,
            IndexDefinition.class,
            RoutineDefinition.class,
            SequenceDefinition.class,
            TableDefinition.class,
            UDTDefinition.class);

    private ReservedNames() {}

    /** Whether a class that needs no import has the name, whatever the case. */
    static boolean isOfJavaLang(String name) {
        return OF_JAVA_LANG.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Whether it may become one of the names that no component may have. */
    static boolean mayBeOfObject(String name) {
        return OF_COMPONENTS.stream().anyMatch(name.replace("_", "")::equalsIgnoreCase);
    }

    static List<String> ofClasses(Database database, GeneratorStrategy names) {
        List<String> reserved = new ArrayList<>();
        for (CatalogDefinition catalog : database.getCatalogs()) {
            reserved.add(names.getFullJavaClassName(catalog));
        }
        for (SchemaDefinition schema : database.getSchemata()) {
            String base = names.getJavaPackageName(schema);
            IN_STRUCTS.forEach(name -> reserved.add(base + STRUCTS + "." + name));
            PACKAGES.forEach(below -> OF_JAVA_LANG.forEach(name -> reserved.add(base + below + "." + name)));
            GATHERED.forEach(type -> reserved.add(names.getGlobalReferencesFullJavaClassName(schema, type)));
        }
        return reserved;
    }

    // A value of an enum is a field, and a field hides a class of its name.
    static Set<String> ofLiterals(EnumDefinition type, GeneratorStrategy names) {
        return Set.of("literal", "$VALUES", "EnumType", names.getJavaClassName(type.getSchema()));
    }
}
