package dev.limn.queryservice;

import static java.util.Objects.requireNonNull;

import dev.limn.queryservice.internal.TableByQuery;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.RowCountQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A table to be made of a query's rows, with the options that Query Service documents for {@code CREATE TABLE AS}.
 * Immutable.
 *
 * <pre>{@code
 * dsl.execute(createTable(table(name("big_spenders"))).schema("Big spenders").label("PROFILE").as(
 *         select(CUSTOMER.ID, sum(ORDERS.TOTAL).as("spent")).from(…)));
 * }</pre>
 *
 * @param table its name, which holds no double underscore
 * @param temporary whether it ends with the session
 * @param ifNotExists whether nothing is done if there is one already
 * @param options the options behind {@code WITH}, by name
 */
public record NewTable(Table<?> table, boolean temporary, boolean ifNotExists, Map<String, String> options) {

    public NewTable {
        requireNonNull(table, "table");
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        if (table.getName().contains("__")) {
            throw new IllegalArgumentException("the name of a table cannot hold a double underscore, as "
                    + table.getName() + " does (documented: FAQ)");
        }
    }

    /** With the title of the schema that its rows must fit. */
    public NewTable schema(String title) {
        return with("schema", title);
    }

    /** Whether each row is checked against the schema. */
    public NewTable rowValidation(boolean on) {
        return with("rowvalidation", String.valueOf(on));
    }

    /** With a label of the dataset, of which {@code PROFILE} is documented: it takes part in profiles. */
    public NewTable label(String label) {
        return with("label", label);
    }

    /** Kept for the session only. */
    public NewTable asTemporary() {
        return new NewTable(table, true, ifNotExists, options);
    }

    /** Only made if there is none of its name. */
    public NewTable unlessExists() {
        return new NewTable(table, temporary, true, options);
    }

    /**
     * The statement. Columns without a name get jOOQ's.
     *
     * @throws UnsupportedSqlException if a column has no usable name
     */
    public RowCountQuery as(Select<?> query) {
        return DSL.query("{0}", new TableByQuery(table, temporary, ifNotExists, options, query));
    }

    private NewTable with(String option, String value) {
        Map<String, String> more = new TreeMap<>(options);
        more.put(option, requireNonNull(value, option));
        return new NewTable(table, temporary, ifNotExists, more);
    }
}
