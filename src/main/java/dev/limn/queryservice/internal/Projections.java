package dev.limn.queryservice.internal;

import dev.limn.queryservice.nested.internal.Constructors;
import dev.limn.queryservice.nested.internal.NestedBinding;
import dev.limn.queryservice.nested.internal.Notation;
import dev.limn.queryservice.nested.internal.Step;
import dev.limn.queryservice.nested.internal.Wrapper;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.VisitContext;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/**
 * Nested fields: labelled by their path where they are selected, as JSON where they are fetched, and as they are in all that
 * stays on the server.
 */
final class Projections {

    private Projections() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                new Rewrite<>(Field.class, Projections::field), new Rewrite<>(Name.class, Projections::nameInPath));
    }

    private static QueryPart field(Field<?> field, VisitContext context) {
        Context<?> rendering = context.context();
        boolean nested = NestedBinding.isNested(field.getDataType());
        if (rendering.declareFields() && rendering.declareAliases()) {
            return nested && isFetched(context) ? asJson(field) : labelled(field);
        }
        return nested ? plain(field) : field;
    }

    // Aliases render what they stand for in a visit of its own.
    private static QueryPart asJson(Field<?> field) {
        Field<?> value = field instanceof QOM.FieldAlias<?> alias ? alias.$field() : field;
        Field<String> json = value instanceof Returned itself ? itself.asJson() : Calls.toJson(value);
        // What plain SQL is called is not quoted by itself.
        return json.as(DSL.quotedName(field.getName()));
    }

    private static QueryPart labelled(Field<?> field) {
        return field instanceof Step || field instanceof Wrapper ? field.as(field.getUnqualifiedName()) : plain(field);
    }

    private static QueryPart plain(Field<?> field) {
        return switch (field) {
            case Param<?> value
            when NestedBinding.isNested(value.getDataType()) ->
                Constructors.value(value.getValue(), value.getDataType());
            // Only Spark's own words name such a type, and values are of it already.
            case QOM.Cast<?> cast when NestedBinding.isNested(cast.$dataType()) -> cast.$field();
            default -> field;
        };
    }

    private static boolean isFetched(VisitContext context) {
        if (!(context.context().topLevel() instanceof Select<?> query) || query.$intoTable() != null) {
            return false;
        }
        QueryPart[] around = context.queryParts();
        for (int i = 0; i < around.length - 1; i++) {
            if (around[i] instanceof Table || around[i] instanceof Field || around[i] instanceof Condition) {
                return false;
            }
        }
        return true;
    }

    private static QueryPart nameInPath(Name name, VisitContext context) {
        boolean applies = !name.qualified() && Boolean.TRUE.equals(context.data(Step.WITHIN_PATH));
        return applies ? written(Notation.name(Objects.requireNonNullElse(name.last(), ""))) : name;
    }

    private static QueryPart written(String name) {
        return CustomQueryPart.of(context -> context.sql(name));
    }
}
