package dev.limn.conformance.dialect;

import static java.util.stream.Collectors.joining;

import dev.limn.queryservice.UnsupportedSqlException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;

/** Runs constructs on both servers, on Query Service with bound and with inlined values. */
final class Comparison {

    private final DSLContext postgres;
    private final DSLContext spark;
    private final DSLContext inlining;

    Comparison(DSLContext postgres, DSLContext spark) {
        this.postgres = postgres;
        this.spark = spark;
        this.inlining = DSL.using(spark.configuration()
                .deriveSettings(settings -> settings.withStatementType(StatementType.STATIC_STATEMENT)));
    }

    Outcome run(Construct construct) {
        String expectedSql = sql(postgres, construct);
        List<Table> expected = rows(postgres, construct);
        String sql;
        try {
            sql = sql(spark, construct);
        } catch (UnsupportedSqlException e) {
            return Outcome.refused(expectedSql, String.valueOf(e.getMessage()));
        }
        String difference = difference(construct, expected, spark);
        // What nothing is bound in is the same text.
        if (difference.isEmpty() && sql.contains("?")) {
            difference = difference(construct, expected, inlining);
        }
        return difference.isEmpty() ? Outcome.equal(expectedSql, sql) : Outcome.differs(expectedSql, sql, difference);
    }

    private static String difference(Construct construct, List<Table> expected, DSLContext dsl) {
        try {
            return Table.difference(expected, rows(dsl, construct), construct);
        } catch (RuntimeException e) {
            String how = dsl.settings().getStatementType() == StatementType.STATIC_STATEMENT ? "inlined: " : "";
            return how + String.valueOf(e.getMessage());
        }
    }

    private static String sql(DSLContext dsl, Construct construct) {
        return construct.statements().apply(dsl).stream().map(dsl::render).collect(joining("; "));
    }

    // Of which jOOQ gives the number of rows, where a server tells it.
    private static boolean isInto(Query query) {
        return query instanceof Select<?> select && select.$intoTable() != null;
    }

    private static List<Table> rows(DSLContext dsl, Construct construct) {
        List<Table> tables = new ArrayList<>();
        for (Query query : construct.statements().apply(dsl)) {
            if (query instanceof ResultQuery<?> rows && !isInto(query)) {
                Result<?> result = dsl.fetch(rows);
                tables.add(Table.of(result));
            } else {
                dsl.execute(query);
            }
        }
        return tables;
    }
}
