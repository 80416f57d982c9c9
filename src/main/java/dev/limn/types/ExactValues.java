package dev.limn.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;

/**
 * Reads and writes values at the edge of what PostgreSQL can hold, on which jOOQ fails or which it mistakes for others: infinity, years
 * before Christ, {@code NaN}, and arrays and composite types that hold such values. A {@link dev.limn.Limn} has it; any other
 * {@link org.jooq.Configuration} takes it by {@code configuration.set(new ExactValues())}.
 *
 * <ul>
 *   <li>{@code infinity} is {@code MAX} and {@code -infinity} is {@code MIN} of the class from {@code java.time}; where
 *       jOOQ's setting {@code bindOffsetDateTimeType} is off, {@code -infinity} is the year after that of {@code MIN}.
 *   <li>{@code 24:00} is {@link java.time.LocalTime#MAX}.
 *   <li>{@code NaN} and infinities of {@code numeric} are the constants of {@link SpecialNumeric}, and null where the class
 *       is one of whole numbers.
 *   <li>An interval of more hours than an {@code int} can count has days instead; an infinite one is the longest of jOOQ's.
 *   <li>An array with more dimensions than its column was declared with loses the outer ones, as by {@code unnest}; one
 *       with fewer is put into new ones.
 * </ul>
 *
 * <p>Infinity and {@link SpecialNumeric} are also written, but not in arrays. Thread-safe.
 */
public final class ExactValues implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void prepareEnd(ExecuteContext context) {
        PreparedStatement statement = context.statement();
        if (statement != null && context.family() == SQLDialect.POSTGRES && !(statement instanceof ExactStatement)) {
            context.statement(new ExactStatement(statement));
        }
    }

    @Override
    public void fetchStart(ExecuteContext context) {
        ResultSet rows = context.resultSet();
        if (rows != null && context.family() == SQLDialect.POSTGRES && !(rows instanceof ExactResultSet)) {
            context.resultSet(new ExactResultSet(rows));
        }
    }

    @Override
    public void recordStart(ExecuteContext context) {
        if (context.resultSet() instanceof ExactResultSet rows) {
            rows.expect(context.record());
        }
    }
}
