package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.query;
import static dev.limn.conformance.dialect.Tables.ORDERS;
import static dev.limn.conformance.dialect.Tables.PEOPLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;

/** ORDER BY, LIMIT and what else stands around a query. */
final class Clauses {

    private static final Tables.Orders O = ORDERS;
    private static final Tables.People P = PEOPLE;

    static final Group GROUP = Group.of(
            "Order and limits",
            query("order by", dsl -> dsl.select(P.NAME, P.CITY).from(P).orderBy(P.CITY, P.NAME))
                    .inOrder(),
            query(
                            "order by descending",
                            dsl -> dsl.select(P.NAME, P.CITY).from(P).orderBy(P.CITY.desc(), P.NAME))
                    .inOrder(),
            query(
                            "order by nulls first",
                            dsl -> dsl.select(P.NAME)
                                    .from(P)
                                    .orderBy(P.CITY.asc().nullsFirst(), P.NAME))
                    .inOrder(),
            query(
                            "order by nulls last",
                            dsl -> dsl.select(P.NAME)
                                    .from(P)
                                    .orderBy(P.CITY.desc().nullsLast(), P.NAME))
                    .inOrder(),
            query("order by a number", dsl -> dsl.select(P.NAME, P.CITY).from(P).orderBy(inline(2), inline(1)))
                    .inOrder(),
            query(
                            "order by an alias",
                            dsl -> dsl.select(P.NAME.as("n"))
                                    .from(P)
                                    .orderBy(field(name("n")).desc()))
                    .inOrder(),
            query("order by an expression", dsl -> dsl.select(P.NAME).from(P).orderBy(length(P.CITY), P.NAME))
                    .inOrder(),
            query(
                            "order by a case",
                            dsl -> dsl.select(P.NAME)
                                    .from(P)
                                    .orderBy(when(P.CITY.eq("Rome"), inline(0)).otherwise(inline(1)), P.NAME))
                    .inOrder(),
            query(
                            "order by a map of values",
                            dsl -> dsl.select(P.NAME).from(P).orderBy(P.CITY.sortAsc("Rome", "Oslo"), P.NAME))
                    .inOrder(),
            query(
                            "order by a column that is not selected",
                            dsl -> dsl.select(P.NAME).from(P).orderBy(P.id().desc()))
                    .inOrder(),
            query(
                            "order by a query",
                            dsl -> dsl.select(P.NAME)
                                    .from(P)
                                    .orderBy(
                                            field(select(count()).from(O).where(O.PERSON_ID.eq(P.id())))
                                                    .desc(),
                                            P.NAME))
                    .inOrder(),
            query(
                    "order in a window",
                    dsl -> dsl.select(P.NAME, rowNumber().over(orderBy(P.CITY, P.NAME)))
                            .from(P)),
            query(
                    "descending order in a window",
                    dsl -> dsl.select(P.NAME, rank().over(orderBy(P.CITY.desc())))
                            .from(P)),
            query("limit", dsl -> dsl.select(P.NAME).from(P).orderBy(P.NAME).limit(2))
                    .inOrder(),
            query(
                            "limit and offset",
                            dsl -> dsl.select(P.NAME)
                                    .from(P)
                                    .orderBy(P.NAME)
                                    .limit(2)
                                    .offset(1))
                    .inOrder(),
            query("offset", dsl -> dsl.select(P.NAME).from(P).orderBy(P.NAME).offset(3))
                    .inOrder(),
            query(
                            "inlined limit",
                            dsl -> dsl.select(P.NAME).from(P).orderBy(P.NAME).limit(inline(2)))
                    .inOrder(),
            query("limit 0", dsl -> dsl.select(P.NAME).from(P).limit(0)),
            query(
                    "limit 0 with offset",
                    dsl -> dsl.select(P.NAME, P.CITY)
                            .from(P)
                            .orderBy(P.NAME)
                            .limit(0)
                            .offset(1)),
            query("limit 0 of an aggregate", dsl -> dsl.select(count()).from(P).limit(0)),
            query(
                    "limit 0 in a derived table",
                    dsl -> dsl.select(count())
                            .from(select(P.NAME).from(P).limit(0).asTable("t"))),
            query(
                    "limit 0 in a condition",
                    dsl -> dsl.select(P.NAME)
                            .from(P)
                            .where(P.id().notIn(select(O.PERSON_ID).from(O).limit(0)))),
            query(
                    "limit 0 in a scalar query",
                    dsl -> dsl.select(
                                    P.NAME,
                                    field(select(max(O.ITEM)).from(O).limit(0)).as("x"))
                            .from(P)),
            query("limit null", dsl -> dsl.select(P.NAME).from(P).limit(val((Long) null))),
            query(
                    "limit by an expression",
                    dsl -> dsl.select(P.NAME).from(P).orderBy(P.NAME).limit(val(1).plus(1))),
            query(
                    "limit with ties",
                    dsl -> dsl.select(O.ITEM, O.QUANTITY)
                            .from(O)
                            .orderBy(O.QUANTITY)
                            .limit(2)
                            .withTies()),
            query(
                            "limit and offset with ties",
                            dsl -> dsl.select(O.QUANTITY)
                                    .from(O)
                                    .orderBy(O.QUANTITY.desc())
                                    .limit(2)
                                    .withTies()
                                    .offset(2))
                    .inOrder(),
            query(
                    "limit with ties of groups",
                    dsl -> dsl.select(O.ITEM, count().as("n"))
                            .from(O)
                            .groupBy(O.ITEM)
                            .orderBy(field(name("n")).desc())
                            .limit(1)
                            .withTies()),
            query(
                            "seek",
                            dsl -> dsl.select(P.id(), P.NAME)
                                    .from(P)
                                    .orderBy(P.NAME)
                                    .seek("Bo")
                                    .limit(2))
                    .inOrder(),
            query(
                            "seek by two columns",
                            dsl -> dsl.select(P.id(), P.NAME)
                                    .from(P)
                                    .orderBy(P.BORN, P.id())
                                    .seek(LocalDate.parse("1990-05-01"), 2)
                                    .limit(2))
                    .inOrder(),
            query(
                            "distinct on",
                            dsl -> dsl.select(O.ITEM, O.id())
                                    .distinctOn(O.ITEM)
                                    .from(O)
                                    .orderBy(O.ITEM, O.id().desc()))
                    .inOrder(),
            query(
                            "distinct on two columns",
                            dsl -> dsl.select(O.ITEM, O.PERSON_ID, O.id())
                                    .distinctOn(O.ITEM, O.PERSON_ID)
                                    .from(O)
                                    .orderBy(O.ITEM, O.PERSON_ID, O.id())
                                    .limit(4))
                    .inOrder(),
            query(
                            "distinct on a null",
                            dsl -> dsl.select(O.PERSON_ID, O.ITEM)
                                    .distinctOn(O.PERSON_ID)
                                    .from(O)
                                    .orderBy(O.PERSON_ID.desc(), O.id()))
                    .inOrder(),
            query(
                            "distinct on, aliased",
                            dsl -> dsl.select(O.ITEM.as("i"), O.PRICE.as("p"))
                                    .distinctOn(O.ITEM)
                                    .from(O)
                                    .orderBy(field(name("i")), O.PRICE.desc(), O.id()))
                    .inOrder(),
            query(
                            "distinct on over a join",
                            dsl -> dsl.select(P.NAME, O.ITEM)
                                    .distinctOn(P.id())
                                    .from(P)
                                    .join(O)
                                    .on(O.PERSON_ID.eq(P.id()))
                                    .orderBy(P.id(), O.id().desc()))
                    .inOrder(),
            query("for update", dsl -> dsl.select(P.NAME).from(P).forUpdate()),
            query("for share", dsl -> dsl.select(P.NAME).from(P).forShare()));

    private Clauses() {}
}
