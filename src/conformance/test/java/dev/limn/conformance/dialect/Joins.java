package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.query;
import static dev.limn.conformance.dialect.Tables.ORDERS;
import static dev.limn.conformance.dialect.Tables.PEOPLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.values;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Joins. */
final class Joins {

    private static final Tables.People P = PEOPLE;
    private static final Tables.Orders O = ORDERS;
    private static final Table<Record> B = P.as("b");
    private static final Field<Integer> B_ID = field(name("b", "id"), Integer.class);
    private static final Field<String> B_NAME = field(name("b", "name"), String.class);

    static final Group GROUP = Group.of(
            "Joins",
            query(
                    "inner join",
                    dsl -> dsl.select(P.NAME, O.ITEM).from(P).join(O).on(O.PERSON_ID.eq(P.id()))),
            query(
                    "left join",
                    dsl -> dsl.select(P.NAME, O.ITEM).from(P).leftJoin(O).on(O.PERSON_ID.eq(P.id()))),
            query(
                    "right join",
                    dsl -> dsl.select(P.NAME, O.ITEM).from(P).rightJoin(O).on(O.PERSON_ID.eq(P.id()))),
            query(
                    "full join",
                    dsl -> dsl.select(P.NAME, O.ITEM).from(P).fullJoin(O).on(O.PERSON_ID.eq(P.id()))),
            query("cross join", dsl -> dsl.select(P.NAME, O.ITEM).from(P).crossJoin(O)),
            query("comma", dsl -> dsl.select(P.NAME, O.ITEM).from(P, O).where(O.PERSON_ID.eq(P.id()))),
            query(
                    "join on two conditions",
                    dsl -> dsl.select(P.NAME, O.ITEM)
                            .from(P)
                            .join(O)
                            .on(O.PERSON_ID.eq(P.id()))
                            .and(O.QUANTITY.gt(1))),
            query(
                    "join on another comparison",
                    dsl -> dsl.select(P.NAME, O.ITEM).from(P).join(O).on(O.QUANTITY.lt(P.id()))),
            query(
                    "left join on false",
                    dsl -> dsl.select(P.NAME, O.ITEM).from(P).leftJoin(O).on(falseCondition())),
            query("self join", dsl -> dsl.select(P.NAME, B_NAME).from(P).join(B).on(P.BOSS_ID.eq(B_ID))),
            query(
                    "left self join",
                    dsl -> dsl.select(P.NAME, B_NAME).from(P).leftJoin(B).on(P.BOSS_ID.eq(B_ID))),
            query(
                    "join using",
                    dsl -> dsl.select(P.NAME, O.ITEM).from(P).join(O).using(P.id())),
            query(
                    "left join using",
                    dsl -> dsl.select(P.NAME, O.ITEM).from(P).leftJoin(O).using(P.id())),
            query(
                    "full join using",
                    dsl -> dsl.select(P.NAME, O.ITEM).from(P).fullJoin(O).using(P.id())),
            query("natural join", dsl -> dsl.select(P.NAME, O.ITEM).from(P).naturalJoin(O)),
            query("natural left join", dsl -> dsl.select(P.NAME, O.ITEM).from(P).naturalLeftOuterJoin(O)),
            query(
                    "natural right join",
                    dsl -> dsl.select(P.NAME, O.ITEM).from(P).naturalRightOuterJoin(O)),
            query("natural full join", dsl -> dsl.select(P.NAME, O.ITEM).from(P).naturalFullOuterJoin(O)),
            query("semi join", dsl -> dsl.select(P.NAME).from(P).leftSemiJoin(O).on(O.PERSON_ID.eq(P.id()))),
            query("anti join", dsl -> dsl.select(P.NAME).from(P).leftAntiJoin(O).on(O.PERSON_ID.eq(P.id()))),
            query(
                    "nested joins",
                    dsl -> dsl.select(P.NAME, O.ITEM, B_NAME)
                            .from(P.leftJoin(O.join(B).on(O.QUANTITY.eq(B_ID))).on(O.PERSON_ID.eq(P.id())))),
            query(
                    "three tables",
                    dsl -> dsl.select(P.NAME, O.ITEM, B_NAME)
                            .from(P)
                            .join(O)
                            .on(O.PERSON_ID.eq(P.id()))
                            .leftJoin(B)
                            .on(B_ID.eq(P.BOSS_ID))),
            query("join of a derived table", dsl -> {
                Table<?> sums = select(O.PERSON_ID, sum(O.QUANTITY).as("total"))
                        .from(O)
                        .groupBy(O.PERSON_ID)
                        .asTable("s");
                return dsl.select(P.NAME, sums.field("total"))
                        .from(P)
                        .leftJoin(sums)
                        .on(field(name("s", "person_id"), Integer.class).eq(P.id()));
            }),
            query("lateral query", dsl -> {
                Table<?> last = lateral(select(O.ITEM)
                                .from(O)
                                .where(O.PERSON_ID.eq(P.id()))
                                .orderBy(O.id().desc())
                                .limit(1))
                        .as("l");
                return dsl.select(P.NAME, last.field(O.ITEM)).from(P, last);
            }),
            query("left join lateral", dsl -> {
                Table<?> last = lateral(select(O.ITEM)
                                .from(O)
                                .where(O.PERSON_ID.eq(P.id()))
                                .orderBy(O.id())
                                .limit(1))
                        .as("l");
                return dsl.select(P.NAME, last.field(O.ITEM))
                        .from(P)
                        .leftJoin(last)
                        .on(trueCondition());
            }),
            query("lateral count", dsl -> {
                Table<?> counted = lateral(select(count().as("n")).from(O).where(O.PERSON_ID.eq(P.id())))
                        .as("l");
                return dsl.select(P.NAME, counted.field("n")).from(P).crossJoin(counted);
            }),
            query("cross apply", dsl -> {
                Table<?> some = table(select(O.ITEM)
                                .from(O)
                                .where(O.PERSON_ID.eq(P.id()))
                                .orderBy(O.id())
                                .limit(2))
                        .as("l");
                return dsl.select(P.NAME, some.field(O.ITEM)).from(P).crossApply(some);
            }),
            query("outer apply", dsl -> {
                Table<?> some = table(select(O.ITEM)
                                .from(O)
                                .where(O.PERSON_ID.eq(P.id()))
                                .orderBy(O.id())
                                .limit(2))
                        .as("l");
                return dsl.select(P.NAME, some.field(O.ITEM)).from(P).outerApply(some);
            }),
            query("lateral expression", dsl -> {
                Table<?> doubled =
                        lateral(select(O.QUANTITY.mul(2).as("twice"))).as("l");
                return dsl.select(O.id(), doubled.field("twice")).from(O).crossJoin(doubled);
            }),
            query("join with values", dsl -> {
                Table<?> names = values(row(1, "one"), row(2, "two")).as("v", "n", "word");
                return dsl.select(P.NAME, names.field("word"))
                        .from(P)
                        .join(names)
                        .on(field(name("v", "n"), Integer.class).eq(P.id()));
            }));

    private Joins() {}
}
