package dev.limn;

import static dev.limn.CoreTypes.text;
import static dev.limn.SystemCatalog.CLASS;
import static dev.limn.SystemCatalog.CLASS_OID;
import static dev.limn.SystemCatalog.KIND;
import static dev.limn.SystemCatalog.NAMESPACE;
import static dev.limn.SystemCatalog.NAMESPACE_OID;
import static dev.limn.SystemCatalog.SCHEMA;
import static dev.limn.SystemCatalog.TABLE;
import static dev.limn.SystemCatalog.TABLE_NAMESPACE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import dev.limn.ServerTable.ServerColumn;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What the server has under some names, as far as the user may do anything with it. */
final class ServerTables {

    // Bits of pg_trigger.tgtype: for each row, before, insert.
    private static final short FILLS_IN = 1 | 2 | 4;

    private static final Field<String> COLUMN = attribute("attname", String.class);
    private static final Field<Short> NUMBER = attribute("attnum", Short.class);
    private static final Field<Long> TYPE = attribute("atttypid", Long.class);
    private static final Field<Integer> MODIFIER = attribute("atttypmod", Integer.class);

    private static final Condition IS_A_VIEW = text(KIND).in(inline("v"), inline("m"));
    private static final Field<Boolean> IS_VIEW = field(IS_A_VIEW).as("is_view");
    private static final Field<Boolean> ON_SEARCH_PATH = function(
                    name("pg_catalog", "pg_table_is_visible"), Boolean.class, CLASS_OID)
            .as("on_search_path");
    private static final Field<String> DECLARED =
            CoreTypes.format(TYPE, MODIFIER).as("declared");
    private static final Field<Boolean> IS_NOT_NULL = field(isNotNull()).as("is_not_null");
    private static final Field<Boolean> WANTS_VALUE = field(wantsValue()).as("wants_value");

    private final Set<String> schemas = new HashSet<>();
    private final Map<TableName, ServerTable> tables = new HashMap<>();

    private ServerTables() {}

    /** Asks in a number of statements that does not grow. What has no schema is looked for on the search path. */
    static ServerTables read(DSLContext dsl, Collection<TableName> names) {
        return SystemCatalog.isPostgres(dsl) ? ofPostgres(dsl, names) : of(dsl.connectionResult(OtherTables::read));
    }

    private static ServerTables of(Map<TableName, ServerTable> tables) {
        ServerTables found = new ServerTables();
        tables.keySet().forEach(table -> found.schemas.add(table.schema()));
        found.tables.putAll(tables);
        return found;
    }

    private static ServerTables ofPostgres(DSLContext dsl, Collection<TableName> names) {
        ServerTables found = new ServerTables();
        dsl.withRecursive(CoreTypes.all())
                .select(SCHEMA, TABLE, IS_VIEW, ON_SEARCH_PATH)
                .select(COLUMN, MODIFIER, DECLARED, IS_NOT_NULL, WANTS_VALUE)
                .select(CoreTypes.fields())
                .from(NAMESPACE)
                .leftJoin(CLASS)
                .on(TABLE_NAMESPACE.eq(NAMESPACE_OID))
                .and(isOneOf(TABLE, names, TableName::name))
                .and(SystemCatalog.isTable())
                .and(SystemCatalog.mayBeUsed())
                .leftJoin(DSL.table(name("pg_catalog", "pg_attribute")))
                .on(attribute("attrelid", Long.class).eq(CLASS_OID))
                .and(NUMBER.gt(inline((short) 0)))
                .and(not(condition(attribute("attisdropped", Boolean.class))))
                .and(mayBeUsed())
                .leftJoin(CoreTypes.as("own_type"))
                .on(CoreTypes.of("own_type", "oid", Long.class).eq(TYPE))
                .leftJoin(CoreTypes.joined())
                .on(CoreTypes.isOf(TYPE))
                .where(isOneOf(SCHEMA, names, TableName::schema).or(isSearched(names)))
                .and(SystemCatalog.allowed("has_schema_privilege", NAMESPACE_OID, "USAGE"))
                .orderBy(NAMESPACE_OID, CLASS_OID, NUMBER)
                .forEach(found::add);
        return found;
    }

    boolean hasSchema(String schema) {
        return schema.isEmpty() || schemas.contains(schema);
    }

    Optional<ServerTable> table(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    private void add(Record row) {
        String schema = row.get(SCHEMA);
        schemas.add(schema);
        String name = row.get(TABLE);
        if (name != null) {
            ServerTable table =
                    tables.computeIfAbsent(new TableName(schema, name), key -> new ServerTable(row.get(IS_VIEW)));
            if (row.get(ON_SEARCH_PATH)) {
                tables.put(new TableName("", name), table);
            }
            addColumn(table, row);
        }
    }

    private static void addColumn(ServerTable table, Record row) {
        String name = row.get(COLUMN);
        if (name != null) {
            ServerType type = CoreTypes.type(row, row.get(MODIFIER));
            table.columns()
                    .put(name, new ServerColumn(row.get(DECLARED), type, row.get(IS_NOT_NULL), row.get(WANTS_VALUE)));
        }
    }

    private static Condition isOneOf(
            Field<String> field, Collection<TableName> names, Function<TableName, String> part) {
        return field.eq(any(names.stream().map(part).distinct().toArray(String[]::new)));
    }

    private static Condition isSearched(Collection<TableName> names) {
        boolean anywhere = names.stream().anyMatch(name -> name.schema().isEmpty());
        return anywhere
                ? SCHEMA.eq(any(function(name("pg_catalog", "current_schemas"), String[].class, inline(true))))
                : DSL.falseCondition();
    }

    /** The rule by which information_schema.columns shows a column. */
    private static Condition mayBeUsed() {
        return or(
                SystemCatalog.allowed("pg_has_role", SystemCatalog.OWNER, "USAGE"),
                condition(function(
                        name("pg_catalog", "has_column_privilege"),
                        Boolean.class,
                        CLASS_OID,
                        NUMBER,
                        inline("SELECT, INSERT, UPDATE, REFERENCES"))));
    }

    /** The rule by which information_schema.columns, and so jOOQ's generator, calls a column nullable or not. */
    private static Condition isNotNull() {
        return or(
                condition(attribute("attnotnull", Boolean.class)),
                CoreTypes.kind("own_type").eq(inline("d")).and(CoreTypes.of("own_type", "typnotnull", Boolean.class)));
    }

    /** Whether this session may insert, but only with a value for the column; a trigger might fill it in. */
    private static Condition wantsValue() {
        return isNotNull()
                .and(not(IS_A_VIEW))
                .and(not(condition(attribute("atthasdef", Boolean.class))))
                .and(text(attribute("attidentity", String.class)).eq(inline("")))
                .and(CoreTypes.of("own_type", "typdefault", String.class).isNull())
                .and(SystemCatalog.allowed("has_any_column_privilege", CLASS_OID, "INSERT"))
                .and(notExists(selectOne()
                        .from(DSL.table(name("pg_catalog", "pg_trigger")))
                        .where(SystemCatalog.field("pg_trigger", "tgrelid", Long.class)
                                .eq(CLASS_OID))
                        .and(SystemCatalog.field("pg_trigger", "tgtype", Short.class)
                                .bitAnd(inline(FILLS_IN))
                                .eq(inline(FILLS_IN)))))
                .and(function(name("pg_catalog", "current_setting"), String.class, inline("transaction_read_only"))
                        .eq(inline("off")));
    }

    private static <T> Field<T> attribute(String column, Class<T> type) {
        return SystemCatalog.field("pg_attribute", column, type);
    }
}
