package dev.limn.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.Limn;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Reads all rows of a table, copies them into the same table, and compares. */
final class CopyBack {

    private static final Field<Integer> ID = DSL.field(DSL.name("id"), Integer.class);

    private CopyBack() {}

    /** Every column but the table's {@code id} has the same text on the server; all is undone. */
    static void arrivesAsItWas(Limn limn, Table<?> table) {
        copied(limn, table, (dsl, last) -> {
            for (Field<?> column : columns(table)) {
                Field<String> text = DSL.field("{0}::text", String.class, DSL.name(column.getName()));
                assertThat(rows(dsl, table, ID.gt(last), text))
                        .as(column.toString())
                        .isEqualTo(rows(dsl, table, ID.le(last), text));
            }
        });
    }

    /**
     * Every column but the table's {@code id} is read as the same value again; all is undone. Not so the infinite, for which
     * jOOQ's longest interval stands, which columns with fewer fields cut.
     */
    static void isReadAsItWas(Limn limn, Table<?> table) {
        Condition finite = DSL.field(DSL.name("note"), String.class).notLike("%infinity");
        copied(
                limn,
                table,
                (dsl, last) -> assertThat(rows(dsl, table, ID.gt(last).and(finite), columns(table)))
                        .as(table.toString())
                        .isEqualTo(rows(dsl, table, ID.le(last).and(finite), columns(table))));
    }

    private interface Comparison {
        void of(DSLContext dsl, int last);
    }

    private static void copied(Limn limn, Table<?> table, Comparison comparison) {
        limn.dsl().transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            int last = dsl.select(DSL.max(ID)).from(table).fetchSingle().value1();
            List<? extends Record> rows = dsl.selectFrom(table).orderBy(ID).fetch();
            assertThat(limn.copyInto(table)
                            .columns(columns(table))
                            .within(transaction)
                            .rows(rows.stream()))
                    .isEqualTo(rows.size());
            comparison.of(dsl, last);
            return dsl.deleteFrom(table).where(ID.gt(last)).execute();
        });
    }

    private static Result<Record> rows(DSLContext dsl, Table<?> table, Condition which, Field<?>... columns) {
        return dsl.select(columns).from(table).where(which).orderBy(ID).fetch();
    }

    private static Field<?>[] columns(Table<?> table) {
        return Stream.of(table.fields())
                .filter(field -> !field.getName().equals("id") && !holdsBoxesInARecord(table, field))
                .toArray(Field<?>[]::new);
    }

    // Arrays of boxes have semicolons between them; within a composite type they are read as if those were commas.
    private static boolean holdsBoxesInARecord(Table<?> table, Field<?> field) {
        return table.getName().endsWith("_box") && field.getName().startsWith("c");
    }
}
