package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/** CREATE TABLE, always by a query; views; DROP. */
final class Definitions {

    private Definitions() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.of(QOM.CreateTable.class, Definitions::create),
                Rewrite.of(QOM.CreateView.class, Definitions::view),
                Rewrite.of(QOM.DropTable.class, Definitions::drop),
                Rewrite.of(QOM.DropView.class, Definitions::drop));
    }

    static QueryPart asSelect(QueryPart create) {
        return create instanceof QOM.CreateTable table ? create(table) : create;
    }

    private static QueryPart create(QOM.CreateTable create) {
        check(create);
        boolean temporary = create.$tableScope() != null;
        return new TableByQuery(create.$table(), temporary, create.$ifNotExists(), Map.of(), query(create));
    }

    private static void check(QOM.CreateTable create) {
        if (create.$onCommit() != null || create.$storage() != null || create.$comment() != null) {
            throw new UnsupportedSqlException(
                    "ON COMMIT, comment or storage of a table", "use QueryServiceDSL.createTable(…) for what there is");
        }
        if (create.$tableElements().stream().anyMatch(element -> !(element instanceof Field))) {
            throw new UnsupportedSqlException(
                    "constraint or index of a table", "keys that inform are added by ALTER TABLE");
        }
    }

    private static Select<?> query(QOM.CreateTable create) {
        List<Field<?>> columns = new ArrayList<>();
        create.$tableElements().forEach(element -> columns.add((Field<?>) element));
        Select<?> select = create.$select();
        Select<?> query = select == null ? empty(columns) : renamed(select, columns);
        return create.$withData() == QOM.WithOrWithoutData.WITH_NO_DATA ? without(query) : query;
    }

    // CREATE TABLE t (a type) is documented in an illustration only.
    private static Select<?> empty(List<Field<?>> columns) {
        return without(DSL.select(columns.stream()
                .map(column -> DSL.field("null").cast(column.getDataType()).as(column.getUnqualifiedName()))
                .toList()));
    }

    private static Select<?> without(Select<?> query) {
        return DSL.select(DSL.asterisk())
                .from(query.asTable("limn"))
                .where(DSL.inline(1).eq(DSL.inline(0)));
    }

    /** A query with other names for its columns, or its own. */
    private static Select<?> renamed(Select<?> query, List<? extends Field<?>> columns) {
        return columns.isEmpty()
                ? aliased(query)
                : DSL.select(DSL.asterisk())
                        .from(query.asTable(
                                DSL.name("limn"),
                                columns.stream().map(Field::getUnqualifiedName).toArray(Name[]::new)));
    }

    /**
     * A query whose columns all have names: documented for aggregates, which else stop the statement.
     *
     * @throws UnsupportedSqlException if jOOQ does not know a name either
     */
    static Select<?> aliased(Select<?> query) {
        if (query.$select().stream().allMatch(Definitions::isNamed)) {
            return query;
        }
        return query.$select(query.$select().stream().map(Definitions::aliased).toList());
    }

    private static boolean isNamed(SelectFieldOrAsterisk field) {
        return !(field instanceof Field<?> column) || Inserts.isNamed(column);
    }

    private static SelectFieldOrAsterisk aliased(SelectFieldOrAsterisk field) {
        if (isNamed(field)) {
            return field;
        }
        Field<?> column = (Field<?>) field;
        if (!column.getName().matches("\\w+")) {
            throw new UnsupportedSqlException(
                    "column without a name in a table or view, as is " + column.getName(), "name it: as(…)");
        }
        return column.as(column.getUnqualifiedName());
    }

    private static QueryPart view(QOM.CreateView<?> create) {
        if (create.$materialized() || create.$ifNotExists()) {
            throw new UnsupportedSqlException(
                    "materialized view, nor IF NOT EXISTS for a view", "use createOrReplaceView, or a table");
        }
        if (!(create.$query() instanceof Select<?> select)) {
            return create;
        }
        Select<?> query = renamed(select, create.$fields());
        return new Clause(context -> context.sql(create.$orReplace() ? "create or replace view " : "create view ")
                .visit(create.$view())
                .sql(" as")
                .formatSeparator()
                .paramType(ParamType.INLINED, inlined -> inlined.visit(query)));
    }

    private static QueryPart drop(QOM.DropTable drop) {
        return drop("drop table ", drop.$ifExists(), drop.$table(), drop.$cascade());
    }

    private static QueryPart drop(QOM.DropView drop) {
        if (drop.$materialized()) {
            throw new UnsupportedSqlException("materialized view", "it was never made");
        }
        return drop("drop view ", drop.$ifExists(), drop.$view(), drop.$cascade());
    }

    private static QueryPart drop(String what, boolean ifExists, Table<?> name, QOM.@Nullable Cascade cascade) {
        if (cascade == QOM.Cascade.CASCADE) {
            throw new UnsupportedSqlException(what + "… CASCADE", "drop what depends on it first");
        }
        return new Clause(
                context -> context.sql(what).sql(ifExists ? "if exists " : "").visit(Objects.requireNonNull(name)));
    }
}
