package dev.limn.queryservice.internal;

import java.util.Map;
import org.jooq.Context;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.conf.ParamType;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;

/** {@code CREATE [TEMP] TABLE [IF NOT EXISTS] t [WITH (…)] AS SELECT …} (documented: SQL syntax). Thread-safe. */
public final class TableByQuery extends CustomQueryPart {

    private static final long serialVersionUID = 1L;

    private final Table<?> table;
    private final boolean temporary;
    private final boolean ifNotExists;
    private final transient Map<String, String> options;
    private final Select<?> query;

    public TableByQuery(
            Table<?> table, boolean temporary, boolean ifNotExists, Map<String, String> options, Select<?> query) {
        this.table = table;
        this.temporary = temporary;
        this.ifNotExists = ifNotExists;
        this.options = options;
        this.query = Definitions.aliased(query);
    }

    @Override
    public void accept(Context<?> context) {
        context.sql(temporary ? "create temp table " : "create table ")
                .sql(ifNotExists ? "if not exists " : "")
                .visit(table);
        if (!options.isEmpty()) {
            context.sql(" with (").visit(DSL.list(options())).sql(')');
        }
        context.sql(" as").formatSeparator().paramType(ParamType.INLINED, inlined -> inlined.visit(query));
    }

    private QueryPart[] options() {
        return options.entrySet().stream()
                .map(option -> DSL.sql(option.getKey() + " = {0}", DSL.inline(option.getValue())))
                .toArray(QueryPart[]::new);
    }
}
