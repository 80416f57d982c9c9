package dev.limn.conformance.dialect;

import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.ResultQuery;

/**
 * One thing that jOOQ's DSL can say.
 *
 * @param statements run one after the other; the rows of those that give rows are compared
 * @param ordered whether the order of the rows counts
 * @param about whether numbers need only agree in their first twelve digits, since neither server's is exact
 */
record Construct(String name, Function<DSLContext, List<? extends Query>> statements, boolean ordered, boolean about) {

    /** An expression for each row of a table. */
    static Construct each(String name, SampleTable table, Field<?> expression) {
        return query(name, dsl -> dsl.select(table.id(), expression.as("x")).from(table));
    }

    /** An expression without rows. */
    static Construct value(String name, Field<?> expression) {
        return query(name, dsl -> dsl.select(expression.as("x")));
    }

    /** The rows of a table that a condition is true of. */
    static Construct where(String name, SampleTable table, Condition condition) {
        return query(name, dsl -> dsl.select(table.id()).from(table).where(condition));
    }

    /** An expression over all rows of a table. */
    static Construct all(String name, SampleTable table, Field<?> expression) {
        return query(name, dsl -> dsl.select(expression.as("x")).from(table));
    }

    static Construct query(String name, Function<DSLContext, ResultQuery<? extends Record>> query) {
        return statements(name, dsl -> List.of(query.apply(dsl)));
    }

    /** Statements that leave the tables as they were. */
    static Construct statements(String name, Function<DSLContext, List<? extends Query>> statements) {
        return new Construct(name, statements, false, false);
    }

    /** The same, where the order of the rows counts. */
    Construct inOrder() {
        return new Construct(name, statements, true, about);
    }

    /** The same, where only the first twelve digits of a number count. */
    Construct roughly() {
        return new Construct(name, statements, ordered, true);
    }
}
