package dev.limn.queryservice.internal;

import dev.limn.queryservice.Guard;
import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Row;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jooq.VisitContext;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/**
 * INSERT, in its only documented form: {@code INSERT INTO t SELECT …}, without parentheses around the query, whose columns
 * are all those of the table, in its order. Columns that are not given are null, since no others have a default.
 */
final class Inserts {

    private static final Name ROWS = DSL.name("limn");

    private Inserts() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(new Rewrite<>(QOM.Insert.class, Inserts::insert));
    }

    private static QueryPart insert(QOM.Insert<?> insert, VisitContext context) {
        if (Guards.isOn(context.configuration(), Guard.WRITES)) {
            check(insert);
        }
        return new Clause(steps -> steps.sql("insert into ")
                .visit(insert.$into())
                .sql(columnList(insert))
                .formatSeparator()
                .visit(query(insert)));
    }

    private static void check(QOM.Insert<?> insert) {
        if (insert.$onDuplicateKeyIgnore()
                || insert.$onDuplicateKeyUpdate()
                || !insert.$onConflict().isEmpty()) {
            throw new UnsupportedSqlException(
                    "ON CONFLICT or ON DUPLICATE KEY",
                    "keys are not enforced: read the latest row of each, or write into a new table");
        }
        if (insert.$defaultValues()) {
            throw new UnsupportedSqlException("DEFAULT VALUES", "name the columns, and give values");
        }
        if (Parts.words(insert).anyMatch("returning"::equals)) {
            throw new UnsupportedSqlException("RETURNING", "read what was written");
        }
    }

    // Where the table's columns are not known, those that are given must be named: published, though not documented.
    private static String columnList(QOM.Insert<?> insert) {
        return isKnown(insert) || insert.$columns().isEmpty() ? "" : columnNames(insert);
    }

    private static String columnNames(QOM.Insert<?> insert) {
        return insert.$columns().stream()
                .map(column -> "\"" + column.getName().replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static boolean isKnown(QOM.Insert<?> insert) {
        return insert.$into().fields().length > 0;
    }

    private static Select<?> query(QOM.Insert<?> insert) {
        Select<?> select = insert.$select();
        List<? extends Field<?>> given = given(insert);
        List<? extends Field<?>> wanted =
                isKnown(insert) ? List.of(insert.$into().fields()) : given;
        if (select == null) {
            return placed(rows(insert.$values(), given), given, wanted);
        }
        return isPlaced(select, wanted) ? with(insert, select) : placed(with(insert, select), given, wanted);
    }

    private static List<? extends Field<?>> given(QOM.Insert<?> insert) {
        return insert.$columns().isEmpty() ? List.of(insert.$into().fields()) : insert.$columns();
    }

    private static Select<?> with(QOM.Insert<?> insert, Select<?> select) {
        QOM.With with = insert.$with();
        return with == null
                ? select
                : DSL.select(DSL.asterisk()).from(select.asTable(ROWS)).$with(with);
    }

    // Whether a query's columns are the table's already.
    private static boolean isPlaced(Select<?> select, List<? extends Field<?>> wanted) {
        Field<?>[] columns = select.fields();
        return wanted.isEmpty()
                || (columns.length == wanted.size()
                        && IntStream.range(0, columns.length)
                                .allMatch(i -> isNamed(columns[i])
                                        && columns[i]
                                                .getName()
                                                .equalsIgnoreCase(wanted.get(i).getName())));
    }

    static boolean isNamed(SelectField<?> field) {
        return field instanceof TableField || field instanceof QOM.FieldAlias || isPlain(field);
    }

    private static boolean isPlain(SelectField<?> field) {
        return field.getClass() == DSL.field(DSL.name("a")).getClass();
    }

    private static Select<?> placed(Select<?> rows, List<? extends Field<?>> given, List<? extends Field<?>> wanted) {
        return DSL.select(wanted.stream()
                        .map(column -> value(column, given).as(column.getUnqualifiedName()))
                        .toList())
                .from(rows.asTable(
                        ROWS, given.stream().map(Field::getUnqualifiedName).toArray(Name[]::new)));
    }

    private static Field<?> value(Field<?> column, List<? extends Field<?>> given) {
        return isAmong(column, given)
                ? typed(DSL.field(DSL.name(ROWS, column.getUnqualifiedName())), column)
                : typed(DSL.field("null"), column);
    }

    private static boolean isAmong(Field<?> column, List<? extends Field<?>> columns) {
        return columns.stream().anyMatch(other -> other.getName().equalsIgnoreCase(column.getName()));
    }

    // What is nested has no name that a cast could take.
    private static Field<?> typed(Field<?> value, Field<?> column) {
        boolean nested = column.getDataType().isUDTRecord()
                || column.getDataType().isRecord()
                || column.getDataType().isArray()
                || column.getType() == Object.class;
        return nested ? value : value.cast(column.getDataType());
    }

    private static Select<?> rows(List<? extends Row> rows, List<? extends Field<?>> columns) {
        return rows.size() == 1
                ? DSL.select(values(rows.getFirst(), columns))
                // Not UNION ALL, for which Spark plans as many tasks as there are rows: that of 1,000 takes half a
                // minute.
                : DSL.select(DSL.field("inline(array({0}))", literals(DSL.list(structs(rows, columns)))));
    }

    // Spark takes twenty seconds to put 10,000 parameters into a statement, and four times that for twice as many.
    private static QueryPart literals(QueryPart rows) {
        return new Clause(context -> {
            if (BatchedInserts.binds(context)) {
                context.visit(rows);
            } else {
                context.paramType(ParamType.INLINED, inlined -> inlined.visit(rows));
            }
        });
    }

    private static List<QueryPart> structs(List<? extends Row> rows, List<? extends Field<?>> columns) {
        return rows.stream()
                .<QueryPart>map(row ->
                        DSL.field("struct({0})", DSL.list(given(row, columns).toArray(QueryPart[]::new))))
                .toList();
    }

    // A select list needs names that differ; those of the columns come with the table around it.
    private static List<Field<?>> values(Row row, List<? extends Field<?>> columns) {
        List<Field<?>> given = given(row, columns);
        return IntStream.range(0, given.size())
                .<Field<?>>mapToObj(i -> given.get(i).as("c" + i))
                .toList();
    }

    private static List<Field<?>> given(Row row, List<? extends Field<?>> columns) {
        return IntStream.range(0, columns.size())
                .<Field<?>>mapToObj(i -> value(row.fields()[i]))
                .toList();
    }

    private static Field<?> value(Field<?> value) {
        return switch (value) {
            case QOM.Default<?> none -> DSL.field("null");
            case Param<?> param -> cast(param);
            default -> value;
        };
    }

    // Null or not: the structs of an array must be of one type.
    private static Field<?> cast(Param<?> param) {
        return Types.find(param.getDataType())
                .<Field<?>>map(
                        name -> Spark.sql("cast({0} as " + name + ")", param.getDataType(), new TypedAround<>(param)))
                .orElse(param);
    }
}
