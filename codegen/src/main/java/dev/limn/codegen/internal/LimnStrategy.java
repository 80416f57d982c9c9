package dev.limn.codegen.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.CatalogDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.InverseForeignKeyDefinition;
import org.jooq.meta.ManyToManyKeyDefinition;
import org.jooq.meta.ParameterDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UDTDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The names that jOOQ gives, whatever the locale of the machine, save where the {@link Census} has given another. jOOQ
 * still makes each into a legal identifier.
 */
public final class LimnStrategy extends DefaultGeneratorStrategy {

    /** What a name is for. */
    enum Use {
        CLASS,
        IDENTIFIER,
        METHOD,
        MEMBER,
        ACCESSOR,
        LITERAL
    }

    /** One name of a thing; {@code literal} is empty for all but a value of an enum. */
    record Key(Use use, Thing thing, String literal) {

        Key(Use use, Definition definition) {
            this(use, Thing.of(definition), "");
        }
    }

    private final boolean isQueryService = JooqRun.current().catalog().isQueryService();
    private final Map<Key, String> given = new HashMap<>();

    // Most things keep their usual names, and this tells so before a key is made for each.
    private final Set<String> namesOfGiven = new HashSet<>();

    void give(Key key, String name) {
        given.put(key, name);
        namesOfGiven.add(key.thing().name());
    }

    // Where composite types are structs, their classes are a record for values, and one for paths.
    private boolean isStruct(Definition definition) {
        return isQueryService && definition instanceof UDTDefinition;
    }

    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        return isStruct(definition)
                ? super.getJavaPackageName(definition.getSchema(), Mode.DEFAULT) + ReservedNames.STRUCTS
                : super.getJavaPackageName(definition, mode);
    }

    /** The name as it is before jOOQ makes it legal: what a suffix can be put behind. */
    String plain(Key key, Definition definition) {
        return switch (key.use()) {
            case CLASS, ACCESSOR -> pascal(definition);
            case IDENTIFIER -> getJavaIdentifier(definition);
            case METHOD -> getJavaMethodName(definition, Mode.DEFAULT);
            case MEMBER -> getJavaMemberName(definition, Mode.DEFAULT);
            case LITERAL -> key.literal();
        };
    }

    @Override
    public Locale getTargetLocale() {
        return Locale.ROOT;
    }

    @Override
    public void setTargetLocale(Locale locale) {
        super.setTargetLocale(Locale.ROOT);
    }

    @Override
    public String getJavaClassName(Definition definition, Mode mode) {
        if (isDefault(definition)) {
            return super.getJavaClassName(definition, mode);
        }
        String name = given(Use.CLASS, definition);
        return (name == null ? PascalCase.ofClass(definition.getOutputName()) : name)
                + (isStruct(definition) && mode != Mode.PATH ? "" : suffix(mode));
    }

    @Override
    public String getJavaIdentifier(Definition definition) {
        if (definition instanceof InverseForeignKeyDefinition inverse) {
            return getJavaIdentifier(inverse.getForeignKey());
        }
        String name = given(Use.IDENTIFIER, definition);
        return name == null ? PascalCase.visible(super.getJavaIdentifier(definition)) : name;
    }

    @Override
    public String getJavaMethodName(Definition definition, Mode mode) {
        String name = given(Use.METHOD, definition);
        return name == null ? PascalCase.lowerFirst(pascal(destination(definition))) : name;
    }

    @Override
    public String getJavaMemberName(Definition definition, Mode mode) {
        String name = given(Use.MEMBER, definition);
        return name == null ? PascalCase.lowerFirst(pascal(definition)) : name;
    }

    @Override
    public String getJavaGetterName(Definition definition, Mode mode) {
        return "get" + accessor(definition);
    }

    @Override
    public String getJavaSetterName(Definition definition, Mode mode) {
        return "set" + accessor(definition);
    }

    @Override
    public String getJavaEnumLiteral(EnumDefinition definition, String literal) {
        String name = given.get(new Key(Use.LITERAL, Thing.of(definition), literal));
        return super.getJavaEnumLiteral(definition, PascalCase.visible(name == null ? literal : name));
    }

    private String accessor(Definition definition) {
        String name = given(Use.ACCESSOR, definition);
        return name == null ? pascal(definition) : name;
    }

    private @Nullable String given(Use use, Definition definition) {
        return given.isEmpty() || !mayHaveBeenGiven(definition) ? null : given.get(new Key(use, definition));
    }

    // The thing of a parameter has a longer name.
    private boolean mayHaveBeenGiven(Definition definition) {
        return definition instanceof ParameterDefinition || namesOfGiven.contains(definition.getName());
    }

    private static String pascal(Definition definition) {
        return PascalCase.of(definition.getOutputName());
    }

    private static boolean isDefault(Definition definition) {
        return definition instanceof CatalogDefinition catalog && catalog.isDefaultCatalog()
                || definition instanceof SchemaDefinition schema && schema.isDefaultSchema();
    }

    private static String suffix(Mode mode) {
        return switch (mode) {
            case RECORD -> "Record";
            case PATH -> "Path";
            case RECORD_TYPE -> "RecordType";
            default -> "";
        };
    }

    // A path is called after the table it leads to, unless another path leads there as well.
    private static Definition destination(Definition definition) {
        return switch (definition) {
            case ForeignKeyDefinition key -> unless(keysTo(key), key.getReferencedTable(), key);
            case InverseForeignKeyDefinition key -> unless(keysFrom(key), key.getReferencingTable(), key);
            case ManyToManyKeyDefinition key -> unless(keysAcross(key), target(key), key.getForeignKey2());
            default -> definition;
        };
    }

    private static Definition unless(List<?> paths, TableDefinition table, Definition key) {
        return paths.size() == 1 ? table : key;
    }

    private static List<?> keysTo(ForeignKeyDefinition key) {
        return key.getTable().getForeignKeys(key.getReferencedTable());
    }

    private static List<?> keysFrom(InverseForeignKeyDefinition key) {
        return key.getTable().getInverseForeignKeys(key.getReferencingTable());
    }

    private static List<?> keysAcross(ManyToManyKeyDefinition key) {
        return key.getForeignKey1().getReferencedTable().getManyToManyKeys(target(key));
    }

    private static TableDefinition target(ManyToManyKeyDefinition key) {
        return key.getForeignKey2().getReferencedTable();
    }
}
