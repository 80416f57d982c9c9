package dev.limn;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.internal.ladder.Readers;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Which schemas and tables there are. What calls itself PostgreSQL is asked in one statement for each question; others, in
 * the way that {@link dev.limn.catalog.Rung} tells.
 */
final class SystemCatalog {

    private static final System.Logger LOGGER = System.getLogger(Limn.class.getName());

    static final Table<?> NAMESPACE = DSL.table(name("pg_catalog", "pg_namespace"));
    static final Field<Long> NAMESPACE_OID = field("pg_namespace", "oid", Long.class);
    static final Field<String> SCHEMA = field("pg_namespace", "nspname", String.class);

    static final Table<?> CLASS = DSL.table(name("pg_catalog", "pg_class"));
    static final Field<Long> CLASS_OID = field("pg_class", "oid", Long.class);
    static final Field<String> TABLE = field("pg_class", "relname", String.class);
    static final Field<Long> OWNER = field("pg_class", "relowner", Long.class);
    static final Field<Long> TABLE_NAMESPACE = field("pg_class", "relnamespace", Long.class);
    static final Field<String> KIND = field("pg_class", "relkind", String.class);

    private static final List<String> KINDS = List.of("r", "p", "f", "v", "m");

    private SystemCatalog() {}

    /** The tables in scope, sorted. */
    static List<TableName> tables(DSLContext dsl, CatalogScope scope) {
        Stream<TableName> tables = isPostgres(dsl)
                ? tables(dsl, scope.schemas()).filter(it -> scope.selects(new QualifiedName(it.schema(), it.name())))
                : listed(dsl, scope).tables().stream().map(it -> new TableName(it.schema(), it.name()));
        return tables.sorted().toList();
    }

    static boolean isPostgres(DSLContext dsl) {
        return dsl.connectionResult(Readers::isPostgres);
    }

    private static Readers.Listed listed(DSLContext dsl, CatalogScope scope) {
        Readers.Listed listed = dsl.connectionResult(connection -> Readers.names(connection, scope));
        listed.steps().forEach(step -> LOGGER.log(System.Logger.Level.DEBUG, step::toString));
        return listed;
    }

    private static Stream<TableName> tables(DSLContext dsl, List<String> schemas) {
        return dsl
                .select(SCHEMA, TABLE)
                .from(CLASS)
                .join(NAMESPACE)
                .on(NAMESPACE_OID.eq(TABLE_NAMESPACE))
                .where(isTable())
                .and(isNotTheSystems())
                .and(schemas.isEmpty() ? noCondition() : SCHEMA.in(schemas))
                .and(mayBeUsed())
                .fetch(Records.mapping(TableName::new))
                .stream();
    }

    static List<String> schemas(DSLContext dsl) {
        return isPostgres(dsl)
                ? usable(dsl)
                : listed(dsl, CatalogScope.everything()).schemas();
    }

    private static List<String> usable(DSLContext dsl) {
        return dsl
                .select(SCHEMA)
                .from(NAMESPACE)
                .where(isNotTheSystems())
                .and(allowed("has_schema_privilege", NAMESPACE_OID, "USAGE"))
                .fetch(SCHEMA)
                .stream()
                .sorted()
                .toList();
    }

    // PostgreSQL keeps the prefix for itself: no one else can make such a schema.
    private static Condition isNotTheSystems() {
        return SCHEMA.notLike("pg\\_%").and(SCHEMA.ne(inline("information_schema")));
    }

    /** Ordinary, partitioned and foreign tables, views and materialised views. */
    static Condition isTable() {
        return KIND.cast(SQLDataType.VARCHAR).in(KINDS.stream().map(DSL::inline).toList());
    }

    /** The rule by which information_schema.tables shows a table, asked by number, which costs the server less. */
    static Condition mayBeUsed() {
        return or(
                allowed("pg_has_role", OWNER, "USAGE"),
                allowed(
                        "has_table_privilege",
                        CLASS_OID,
                        "SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER"),
                allowed("has_any_column_privilege", CLASS_OID, "SELECT, INSERT, UPDATE, REFERENCES"));
    }

    static Condition allowed(String function, Field<Long> oid, String privileges) {
        return DSL.condition(function(name("pg_catalog", function), Boolean.class, oid, inline(privileges)));
    }

    static <T> Field<T> field(String table, String column, Class<T> type) {
        return DSL.field(name("pg_catalog", table, column), type);
    }
}
