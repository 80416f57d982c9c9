package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.query;
import static dev.limn.conformance.dialect.Tables.ORDERS;
import static dev.limn.conformance.dialect.Tables.PEOPLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;

import org.jooq.Record;
import org.jooq.Table;

/** Tables that are written out or made by functions, and names. */
final class MadeTables {

    private static final Tables.Orders O = ORDERS;
    private static final Tables.People P = PEOPLE;

    static final Group GROUP = Group.of(
            "Tables and names",
            query("values", dsl -> dsl.selectFrom(values(row(1, "a"), row(2, "b")))),
            query(
                    "values with names",
                    dsl -> dsl.selectFrom(values(row(1, "a"), row(2, "b")).as("v", "n", "word"))),
            query(
                    "values with null",
                    dsl -> dsl.selectFrom(
                            values(row(1, val("a")), row(2, val((String) null))).as("v", "n", "word"))),
            query("values of one row", dsl -> dsl.selectFrom(values(row(1)).as("v", "n"))),
            query(
                    "values in a condition",
                    dsl -> dsl.select(P.NAME)
                            .from(P)
                            .where(P.id().in(select(field(name("n"), Integer.class))
                                    .from(values(row(1), row(3)).as("v", "n"))))),
            query("series", dsl -> dsl.selectFrom(generateSeries(1, 5).as("s", "n"))),
            query(
                    "series with steps",
                    dsl -> dsl.selectFrom(generateSeries(1, 10, 3).as("s", "n"))),
            query(
                    "series downwards",
                    dsl -> dsl.selectFrom(generateSeries(5, 1, -2).as("s", "n"))),
            query(
                    "series without rows",
                    dsl -> dsl.selectFrom(generateSeries(5, 1).as("s", "n"))),
            query(
                    "series downwards without rows",
                    dsl -> dsl.selectFrom(generateSeries(1, 5, -1).as("s", "n"))),
            query("series without a name", dsl -> dsl.select(count()).from(generateSeries(1, 4))),
            query("series joined", dsl -> {
                Table<?> s = generateSeries(1, 3).as("s", "n");
                return dsl.select(P.NAME, s.field("n"))
                        .from(P)
                        .join(s)
                        .on(field(name("s", "n"), Integer.class).eq(P.id()));
            }),
            query(
                    "series, aggregated",
                    dsl -> dsl.select(sum(field(name("n"), Integer.class)))
                            .from(generateSeries(1, 100).as("s", "n"))),
            query(
                    "lateral series",
                    dsl -> dsl.select(O.id(), field(name("s", "n"), Integer.class))
                            .from(O)
                            .crossJoin(
                                    lateral(generateSeries(val(1), O.QUANTITY)).as("s", "n"))
                            .where(O.QUANTITY.lt(4))),
            query("table alias", dsl -> {
                Table<Record> t = P.as("t");
                return dsl.select(t.field(P.NAME)).from(t);
            }),
            query("alias that needs quotes", dsl -> {
                Table<Record> t = P.as("my table");
                return dsl.select(field(name("my table", "name")).as("the \"name\""))
                        .from(t);
            }),
            query("alias that is a word of SQL", dsl -> {
                Table<Record> t = P.as("select");
                return dsl.select(field(name("select", "name")).as("order"))
                        .from(t)
                        .orderBy(field(name("select", "name")));
            }),
            query(
                    "alias in capitals",
                    dsl -> dsl.select(P.NAME.as("Name"), P.CITY.as("CITY")).from(P)),
            query("alias with a dot", dsl -> dsl.select(P.NAME.as("a.b")).from(P)),
            query("alias with a backtick", dsl -> dsl.select(P.NAME.as("a`b")).from(P)),
            query("alias with an accent", dsl -> dsl.select(P.NAME.as("prénom")).from(P)),
            query(
                    "schema and table",
                    dsl -> dsl.select(field(name("public", "people", "name"))).from(table(name("public", "people")))),
            query(
                    "renamed columns of a table",
                    dsl -> dsl.selectFrom(P.as("t", "a", "b", "c", "d", "e"))
                            .where(field(name("a")).eq(inline(1)))),
            query("no table", dsl -> dsl.select(val(1), val("a"))),
            query("plain SQL", dsl -> dsl.resultQuery("select name from people where id < {0}", val(3))),
            query("plain SQL with a value", dsl -> dsl.resultQuery("select name from people where id = ?", 2)),
            query(
                    "plain SQL in a query",
                    dsl -> dsl.select(field("upper({0})", String.class, P.NAME).as("x"))
                            .from(P)),
            query(
                    "plain SQL as a condition",
                    dsl -> dsl.select(P.NAME).from("people").where("id > ?", 3)));

    private MadeTables() {}
}
