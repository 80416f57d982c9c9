package dev.limn;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.Set;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The part of a statement that tells what a type comes down to: a domain or an array is of another type, and so on. */
final class CoreTypes {

    private static final String PG_TYPE = "pg_type";
    private static final String CORE_TYPE = "core_type";

    private static final Field<Long> OUTER = field(name("core", "of_type"), Long.class);
    private static final Field<Long> INNER = field(name("core", "is_type"), Long.class);
    private static final Field<Boolean> IN_ARRAY = field(name("core", "in_array"), Boolean.class);
    private static final Field<Integer> MODIFIER = field(name("core", "modifier"), Integer.class);

    private static final Field<String> NAME = typeName().as("core_name");
    private static final Field<String> KIND = kind(CORE_TYPE).as("core_kind");
    private static final Field<String> CATEGORY =
            text(of(CORE_TYPE, "typcategory", String.class)).as("core_category");
    private static final Field<String[]> LABELS = labels().as("labels");

    private CoreTypes() {}

    /** Each type as it is, and with each domain and array taken off that is around it. */
    static CommonTableExpression<?> all() {
        Field<Long> oid = of(PG_TYPE, "oid", Long.class);
        Field<Long> inner = when(isDomain(PG_TYPE), of(PG_TYPE, "typbasetype", Long.class))
                .otherwise(of(PG_TYPE, "typelem", Long.class));
        return name("core")
                .fields("of_type", "is_type", "in_array", "modifier")
                .as(select(oid, oid, inline(false), inline(-1))
                        .from(as(PG_TYPE))
                        .unionAll(select(
                                        OUTER,
                                        inner,
                                        field(or(condition(IN_ARRAY), isArray(PG_TYPE))),
                                        greatest(MODIFIER, of(PG_TYPE, "typtypmod", Integer.class)))
                                .from(table(name("core")))
                                .join(as(PG_TYPE))
                                .on(oid.eq(INNER))
                                .where(or(isDomain(PG_TYPE), isArray(PG_TYPE)))));
    }

    /** One row for each type, with all taken off; to be joined with a column on {@link #isOf}. */
    static Table<?> joined() {
        return table(name("core"))
                .join(as(CORE_TYPE))
                .on(of(CORE_TYPE, "oid", Long.class).eq(INNER))
                .and(not(or(isDomain(CORE_TYPE), isArray(CORE_TYPE))));
    }

    static Condition isOf(Field<Long> type) {
        return OUTER.eq(type);
    }

    static List<SelectField<?>> fields() {
        return List.of(NAME, KIND, CATEGORY, MODIFIER, IN_ARRAY, LABELS);
    }

    static ServerType type(Record row, int modifier) {
        return new ServerType(
                row.get(NAME),
                row.get(KIND),
                row.get(CATEGORY),
                Math.max(row.get(MODIFIER), modifier),
                row.get(IN_ARRAY),
                Set.of(row.get(LABELS)));
    }

    private static Condition isDomain(String alias) {
        return kind(alias).eq(inline("d"));
    }

    // As information_schema has it, and so jOOQ's generator.
    private static Condition isArray(String alias) {
        return of(alias, "typelem", Long.class)
                .ne(inline(0L))
                .and(of(alias, "typlen", Short.class).eq(inline((short) -1)));
    }

    /** {@code pg_type} under another name. */
    static Table<?> as(String alias) {
        return table(name("pg_catalog", PG_TYPE)).as(alias);
    }

    static <T> Field<T> of(String alias, String column, Class<T> type) {
        return field(name(alias, column), type);
    }

    static Field<String> kind(String alias) {
        return text(of(alias, "typtype", String.class));
    }

    static Field<String> format(Field<Long> type, Field<Integer> modifier) {
        return function(name("pg_catalog", "format_type"), String.class, type, modifier);
    }

    /** The server's one-byte {@code "char"} as text. */
    static Field<String> text(Field<String> letter) {
        return letter.cast(SQLDataType.VARCHAR);
    }

    private static Field<String> typeName() {
        Condition isTheSystems = of(CORE_TYPE, "typnamespace", Long.class)
                .eq(select(SystemCatalog.NAMESPACE_OID)
                        .from(SystemCatalog.NAMESPACE)
                        .where(SystemCatalog.SCHEMA.eq(inline("pg_catalog"))));
        return when(isTheSystems, format(INNER, inline((Integer) null, SQLDataType.INTEGER)))
                .otherwise(of(CORE_TYPE, "typname", String.class));
    }

    private static Field<String[]> labels() {
        return array(select(SystemCatalog.field("pg_enum", "enumlabel", String.class))
                .from(table(name("pg_catalog", "pg_enum")))
                .where(SystemCatalog.field("pg_enum", "enumtypid", Long.class).eq(INNER)));
    }
}
