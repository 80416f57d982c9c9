package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.query;
import static dev.limn.conformance.dialect.Tables.ORDERS;
import static dev.limn.conformance.dialect.Tables.PEOPLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

/** UNION, INTERSECT and EXCEPT. */
final class SetOperations {

    private static final Tables.People P = PEOPLE;
    private static final Tables.Orders O = ORDERS;

    static final Group GROUP = Group.of(
            "Set operations",
            query(
                    "union",
                    dsl -> dsl.select(P.id()).from(P).union(select(O.PERSON_ID).from(O))),
            query(
                    "union all",
                    dsl -> dsl.select(P.id())
                            .from(P)
                            .unionAll(select(O.PERSON_ID).from(O))),
            query(
                    "intersect",
                    dsl -> dsl.select(P.id())
                            .from(P)
                            .intersect(select(O.PERSON_ID).from(O))),
            query(
                    "intersect all",
                    dsl -> dsl.select(O.QUANTITY)
                            .from(O)
                            .intersectAll(select(O.PERSON_ID).from(O))),
            query(
                    "except",
                    dsl -> dsl.select(P.id()).from(P).except(select(O.PERSON_ID).from(O))),
            query(
                    "except all",
                    dsl -> dsl.select(O.QUANTITY)
                            .from(O)
                            .exceptAll(select(O.PERSON_ID).from(O))),
            query(
                    "union of three",
                    dsl -> dsl.select(P.id())
                            .from(P)
                            .union(select(O.PERSON_ID).from(O))
                            .union(select(O.QUANTITY).from(O))),
            query(
                    "union, then union all",
                    dsl -> dsl.select(P.id())
                            .from(P)
                            .union(select(O.PERSON_ID).from(O))
                            .unionAll(select(O.QUANTITY).from(O))),
            query(
                    "union, then except",
                    dsl -> dsl.select(P.id())
                            .from(P)
                            .union(select(O.PERSON_ID).from(O))
                            .except(select(O.QUANTITY).from(O))),
            query(
                    "union with an intersection",
                    dsl -> dsl.select(P.id())
                            .from(P)
                            .union(select(O.PERSON_ID)
                                    .from(O)
                                    .intersect(select(O.QUANTITY).from(O)))),
            query(
                    "except of an except",
                    dsl -> dsl.select(P.id())
                            .from(P)
                            .except(select(O.PERSON_ID)
                                    .from(O)
                                    .except(select(O.QUANTITY).from(O)))),
            query(
                            "ordered union",
                            dsl -> dsl.select(P.id().as("n"))
                                    .from(P)
                                    .union(select(O.PERSON_ID).from(O))
                                    .orderBy(field(name("n"))))
                    .inOrder(),
            query(
                            "ordered union with limit",
                            dsl -> dsl.select(P.id().as("n"))
                                    .from(P)
                                    .union(select(O.QUANTITY).from(O))
                                    .orderBy(field(name("n")).desc())
                                    .limit(4)
                                    .offset(1))
                    .inOrder(),
            query(
                    "union of limited parts",
                    dsl -> dsl.select(P.id())
                            .from(P)
                            .orderBy(P.id())
                            .limit(2)
                            .unionAll(select(O.QUANTITY).from(O).orderBy(O.id()).limit(2))),
            query(
                            "union of limited parts, limited",
                            dsl -> dsl.select(P.id().as("n"))
                                    .from(P)
                                    .orderBy(P.id().desc())
                                    .limit(2)
                                    .unionAll(select(O.QUANTITY)
                                            .from(O)
                                            .orderBy(O.id())
                                            .limit(3))
                                    .orderBy(inline(1))
                                    .limit(3))
                    .inOrder(),
            query(
                    "second part with limit 0",
                    dsl -> dsl.select(P.id())
                            .from(P)
                            .unionAll(select(O.QUANTITY).from(O).limit(0))),
            query(
                    "union with limit 0",
                    dsl -> dsl.select(P.id())
                            .from(P)
                            .union(select(O.QUANTITY).from(O))
                            .limit(0)),
            query(
                    "first part with limit 0",
                    dsl -> dsl.select(P.id())
                            .from(P)
                            .limit(0)
                            .unionAll(select(O.QUANTITY).from(O))),
            query(
                    "union of texts and nulls",
                    dsl -> dsl.select(P.NAME).from(P).unionAll(select(P.CITY).from(P))),
            query(
                    "union of rows",
                    dsl -> dsl.select(P.id(), P.NAME)
                            .from(P)
                            .union(select(O.PERSON_ID, O.ITEM).from(O))),
            query(
                    "union in a derived table",
                    dsl -> dsl.select(count())
                            .from(select(P.id())
                                    .from(P)
                                    .union(select(O.PERSON_ID).from(O))
                                    .asTable("u"))),
            query(
                    "union in a condition",
                    dsl -> dsl.select(P.NAME)
                            .from(P)
                            .where(P.id().in(select(O.PERSON_ID)
                                    .from(O)
                                    .where(O.ITEM.eq("cup"))
                                    .union(select(val(5)))))),
            query(
                    "union with group by",
                    dsl -> dsl.select(O.ITEM, count())
                            .from(O)
                            .groupBy(O.ITEM)
                            .unionAll(select(P.CITY, count()).from(P).groupBy(P.CITY))),
            query(
                    "intersect of nulls",
                    dsl -> dsl.select(O.PERSON_ID)
                            .from(O)
                            .intersect(select(P.BOSS_ID).from(P))),
            query(
                    "except of nulls",
                    dsl -> dsl.select(O.PERSON_ID)
                            .from(O)
                            .except(select(P.BOSS_ID).from(P))),
            query("union of constants", dsl -> dsl.select(val(1), val("a")).union(select(val(2), val("b")))));

    private SetOperations() {}
}
