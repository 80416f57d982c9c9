package dev.limn.queryservice.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.QOM;

/**
 * Warns of queries that read events of all times: tables with a date-time {@code timestamp}, and no condition on such a column
 * anywhere in the statement. What is known of a table is what jOOQ knows. Once per statement's text. Thread-safe.
 */
final class TimeFilter implements VisitListener, ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOGGER = System.getLogger("dev.limn.Limn");
    private static final String COLUMN = "timestamp";
    private static final int REMEMBERED = 500;

    private final transient Set<String> warnedOf =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));

    /** What was seen of one statement while it was rendered. */
    private static final class Seen {
        private final Set<String> events = new TreeSet<>();
        private boolean filtered;
    }

    @Override
    public void visitStart(VisitContext context) {
        ExecuteContext execution = context.context().executeContext();
        if (execution == null) {
            return;
        }
        if (context.queryPart() instanceof Select<?> select) {
            select.$from().stream()
                    .flatMap(TimeFilter::tables)
                    .filter(TimeFilter::hasEvents)
                    .forEach(table -> seen(execution).events.add(name(table)));
        } else if (context.queryPart() instanceof Field<?> field
                && COLUMN.equalsIgnoreCase(field.getName())
                && Arrays.stream(context.queryParts()).anyMatch(Condition.class::isInstance)) {
            seen(execution).filtered = true;
        }
    }

    @Override
    public void renderEnd(ExecuteContext context) {
        Seen seen = seen(context);
        String sql = Optional.ofNullable(context.sql()).orElse("");
        if (!seen.events.isEmpty() && !seen.filtered && warnedOf.add(sql)) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "a query on {0} has no condition on \"timestamp\", and so reads the events of all times (add one, or switch"
                            + " off Guard.TIME_FILTER)",
                    String.join(", ", seen.events));
        }
    }

    private static Seen seen(ExecuteContext execution) {
        return (Seen) execution.data().computeIfAbsent(TimeFilter.class, key -> new Seen());
    }

    /** Derived tables are queries, and seen as such. */
    private static Stream<Table<?>> tables(Table<?> table) {
        if (table instanceof QOM.JoinTable<?, ?> join) {
            return Stream.of(join.$table1(), join.$table2()).flatMap(TimeFilter::tables);
        }
        Table<?> aliased = aliased(table);
        boolean ofQuery = aliased instanceof QOM.DerivedTable
                || aliased instanceof QOM.Lateral
                || aliased instanceof CommonTableExpression;
        return ofQuery ? Stream.empty() : Stream.of(table);
    }

    private static boolean hasEvents(Table<?> table) {
        return table.fieldStream()
                .anyMatch(field -> COLUMN.equalsIgnoreCase(field.getName())
                        && field.getDataType().isDateTime());
    }

    private static String name(Table<?> table) {
        return aliased(table).getName();
    }

    private static Table<?> aliased(Table<?> table) {
        return table instanceof QOM.Aliasable<?> maybe && maybe.$aliased() instanceof Table<?> aliased
                ? aliased
                : table;
    }
}
