package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import dev.limn.queryservice.nested.internal.NestedBinding;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.RenderContext;
import org.jooq.Row;
import org.jooq.impl.QOM;

/**
 * Makes one {@code INSERT} of the rows that a batch has for the same one: each statement takes as long as many rows, and adds
 * files to the lake. Thread-safe.
 */
final class BatchedInserts implements ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final Object BOUND = new Object();

    @Override
    public void prepareEnd(ExecuteContext context) {
        PreparedStatement statement = context.statement();
        if (isBatch(context) && statement != null) {
            Query query = context.batchQueries()[0];
            insert(query).filter(insert -> !insert.$values().isEmpty()).ifPresent(insert -> {
                check(query, insert);
                context.statement(new BatchedRows(statement, times -> bound(context, repeated(insert, times))));
            });
        }
    }

    /** Whether values are bound: those of a batch, which are others for each row, and where jOOQ collects them for one. */
    static boolean binds(Context<?> context) {
        ExecuteContext execution = context.executeContext();
        return context.data(BOUND) != null
                || !(context instanceof RenderContext)
                || (execution != null && isBatch(execution));
    }

    private static boolean isBatch(ExecuteContext context) {
        return context.batchMode() == ExecuteContext.BatchMode.SINGLE;
    }

    private static String bound(ExecuteContext context, Query query) {
        return context.dsl().render(new Clause(rendering -> rendering.data(BOUND, true, bound -> bound.visit(query))));
    }

    // What the DSL's steps return only stands for the statement.
    private static Optional<QOM.Insert<?>> insert(Query query) {
        return query instanceof QOM.Insert<?> insert
                ? Optional.of(insert)
                : Parts.within(query).stream()
                        .filter(QOM.Insert.class::isInstance)
                        .<QOM.Insert<?>>map(QOM.Insert.class::cast)
                        .findFirst();
    }

    private static Query repeated(QOM.Insert<?> insert, int times) {
        List<? extends Row> rows = insert.$values();
        return insert.$values(Collections.nCopies(times, rows).stream()
                .<Row>flatMap(List::stream)
                .toList());
    }

    // Such a value is as many parameters as it has parts, and the next one's parts would be taken for others.
    private static void check(Query query, QOM.Insert<?> insert) {
        if (!isOfRecords(query) && insert.$values().stream().anyMatch(BatchedInserts::hasParts)) {
            throw new UnsupportedSqlException(
                    "batch that binds structs, arrays or maps",
                    "use batchInsert(records), insertInto(…).columns(…).valuesOfRecords(…), or a loader with bulkAll()");
        }
    }

    // jOOQ puts those records together whose statements, rendered with all their parts, are the same.
    private static boolean isOfRecords(Query query) {
        Configuration configuration = query.configuration();
        return configuration != null
                && Stream.of(configuration.executeListenerProviders())
                        .anyMatch(each -> each.provide().getClass().getName().startsWith("org.jooq.impl.BatchCRUD"));
    }

    private static boolean hasParts(Row row) {
        return Arrays.stream(row.fields()).filter(Param.class::isInstance).anyMatch(BatchedInserts::hasParts);
    }

    private static boolean hasParts(Field<?> value) {
        DataType<?> type = value.getDataType();
        return NestedBinding.isNested(type) || type.isArray();
    }
}
