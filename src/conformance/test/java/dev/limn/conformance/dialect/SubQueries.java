package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.query;
import static dev.limn.conformance.dialect.Tables.ORDERS;
import static dev.limn.conformance.dialect.Tables.PEOPLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Derived tables, common table expressions and scalar queries. */
final class SubQueries {

    private static final Tables.Orders O = ORDERS;
    private static final Tables.People P = PEOPLE;
    private static final Field<Integer> N = field(name("n"), Integer.class);

    static final Group GROUP = Group.of(
            "Sub-queries",
            query(
                    "derived table",
                    dsl -> dsl.selectFrom(select(P.NAME, P.CITY)
                            .from(P)
                            .where(P.CITY.isNotNull())
                            .asTable("t"))),
            query(
                    "derived table with column names",
                    dsl -> dsl.selectFrom(select(P.NAME, P.CITY).from(P).asTable("t", "a", "b"))),
            query(
                    "derived table without a name",
                    dsl -> dsl.select(count()).from(select(P.NAME).from(P))),
            query(
                    "derived table in a derived table",
                    dsl -> dsl.selectFrom(select(N)
                            .from(select(P.id().as("n")).from(P).asTable("t"))
                            .where(N.gt(2))
                            .asTable("u"))),
            query(
                    "derived table with order and limit",
                    dsl -> dsl.select(max(N))
                            .from(select(P.id().as("n"))
                                    .from(P)
                                    .orderBy(P.id())
                                    .limit(3)
                                    .asTable("t"))),
            query(
                    "scalar query",
                    dsl -> dsl.select(field(select(max(O.PRICE)).from(O)).as("x"))),
            query(
                    "correlated scalar query",
                    dsl -> dsl.select(
                                    P.NAME,
                                    field(select(max(O.ITEM)).from(O).where(O.PERSON_ID.eq(P.id())))
                                            .as("x"))
                            .from(P)),
            query(
                    "correlated count",
                    dsl -> dsl.select(
                                    P.NAME,
                                    field(select(count()).from(O).where(O.PERSON_ID.eq(P.id())))
                                            .as("x"))
                            .from(P)),
            query(
                    "correlated query with limit",
                    dsl -> dsl.select(
                                    P.NAME,
                                    field(select(O.ITEM)
                                                    .from(O)
                                                    .where(O.PERSON_ID.eq(P.id()))
                                                    .orderBy(O.id())
                                                    .limit(1))
                                            .as("x"))
                            .from(P)),
            query(
                    "scalar query by another comparison",
                    dsl -> dsl.select(
                                    P.NAME,
                                    field(select(count()).from(O).where(O.QUANTITY.gt(P.id())))
                                            .as("x"))
                            .from(P)),
            query(
                    "scalar query in an expression",
                    dsl -> dsl.select(P.id().plus(field(select(max(O.QUANTITY)).from(O)))
                                    .as("x"))
                            .from(P)),
            query(
                    "scalar query in a case",
                    dsl -> dsl.select(when(
                                            P.id().gt(field(
                                                    select(max(O.PERSON_ID)).from(O))),
                                            inline("beyond"))
                                    .otherwise(inline("known"))
                                    .as("x"))
                            .from(P)),
            query(
                    "scalar query in the condition",
                    dsl -> dsl.select(P.NAME)
                            .from(P)
                            .where(field(select(count()).from(O).where(O.PERSON_ID.eq(P.id())))
                                    .gt(1))),
            query("with", dsl -> {
                CommonTableExpression<?> c = name("c").as(select(P.NAME).from(P));
                return dsl.with(c).selectFrom(c);
            }),
            query("with column names", dsl -> {
                CommonTableExpression<?> c =
                        name("c").fields("a", "b").as(select(P.NAME, P.CITY).from(P));
                return dsl.with(c).select(c.field("b")).from(c);
            }),
            query("with two tables", dsl -> {
                CommonTableExpression<?> c = name("c").as(select(P.id().as("n")).from(P));
                CommonTableExpression<?> d =
                        name("d").as(select(N.plus(1).as("m")).from(c));
                return dsl.with(c)
                        .with(d)
                        .select(max(d.field("m", Integer.class)), count())
                        .from(c, d);
            }),
            query("with, joined to itself", dsl -> {
                CommonTableExpression<?> c =
                        name("c").as(select(P.id(), P.BOSS_ID).from(P));
                return dsl.with(c)
                        .select(field(name("x", "id"), Integer.class), field(name("y", "id"), Integer.class))
                        .from(c.as("x"))
                        .join(c.as("y"))
                        .on(field(name("x", "boss_id"), Integer.class).eq(field(name("y", "id"), Integer.class)));
            }),
            query("with in a derived table", dsl -> {
                CommonTableExpression<?> c = name("c").as(select(P.id().as("n")).from(P));
                return dsl.select(count()).from(DSL.with(c).select(N).from(c).asTable("t"));
            }),
            query("with a union", dsl -> {
                CommonTableExpression<?> c = name("c")
                        .as(select(P.id().as("n"))
                                .from(P)
                                .union(select(O.QUANTITY).from(O)));
                return dsl.with(c).select(sum(N)).from(c);
            }),
            query("with materialized", dsl -> {
                CommonTableExpression<?> c =
                        name("c").asMaterialized(select(P.NAME).from(P));
                return dsl.with(c).selectFrom(c);
            }),
            query("with not materialized", dsl -> {
                CommonTableExpression<?> c =
                        name("c").asNotMaterialized(select(P.NAME).from(P));
                return dsl.with(c).selectFrom(c);
            }),
            query("with recursive", dsl -> {
                CommonTableExpression<?> r = name("r")
                        .fields("n")
                        .as(select(inline(1))
                                .unionAll(
                                        select(N.plus(1)).from(table(name("r"))).where(N.lt(5))));
                return dsl.withRecursive(r).selectFrom(r);
            }),
            query("recursive tree", dsl -> {
                CommonTableExpression<?> r = name("r")
                        .fields("n", "depth")
                        .as(select(P.id(), inline(0))
                                .from(P)
                                .where(P.BOSS_ID.isNull())
                                .unionAll(select(
                                                P.id(),
                                                field(name("r", "depth"), Integer.class)
                                                        .plus(1))
                                        .from(P)
                                        .join(table(name("r")))
                                        .on(P.BOSS_ID.eq(field(name("r", "n"), Integer.class)))));
                return dsl.withRecursive(r).selectFrom(r);
            }),
            query("selectCount", dsl -> dsl.selectCount().from(P)),
            query(
                    "fetchCount",
                    dsl -> dsl.select(count())
                            .from(select(P.CITY).from(P).groupBy(P.CITY).asTable("q"))),
            query(
                    "select exists",
                    dsl -> dsl.select(field(exists(selectOne().from(P).where(P.CITY.eq("Rome"))))
                            .as("x"))),
            query("selectOne", dsl -> dsl.selectOne()),
            query("selectZero with a condition", dsl -> dsl.selectZero().where(falseCondition())),
            query("select from where false", dsl -> dsl.selectFrom(P).where(falseCondition())),
            query(
                    "select all columns of a table",
                    dsl -> dsl.select(P.asterisk()).from(P)),
            query(
                    "select of a table and more",
                    dsl -> dsl.select(P.asterisk(), O.ITEM).from(P).join(O).on(O.PERSON_ID.eq(P.id()))),
            query(
                    "columns of the same name",
                    dsl -> dsl.select(P.id(), O.id()).from(P).join(O).on(O.PERSON_ID.eq(P.id()))),
            query(
                    "multiset",
                    dsl -> dsl.select(
                                    P.NAME,
                                    DSL.multiset(select(O.ITEM).from(O).where(O.PERSON_ID.eq(P.id())))
                                            .as("m"))
                            .from(P)
                            .where(falseCondition())));

    private SubQueries() {}
}
