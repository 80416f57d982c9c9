package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.each;
import static dev.limn.conformance.dialect.Construct.where;
import static dev.limn.conformance.dialect.Tables.ORDERS;
import static dev.limn.conformance.dialect.Tables.PEOPLE;
import static dev.limn.conformance.dialect.Tables.TIMES;
import static dev.limn.conformance.dialect.Tables.WORDS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.LocalDateTime;
import java.util.List;
import org.jooq.impl.DSL;

/** Predicates about rows, lists and queries. */
final class RowPredicates {

    private static final Tables.Orders O = ORDERS;

    static final Group GROUP = Group.of(
            "Predicates of rows and queries",
            where("row =", O, row(O.PERSON_ID, O.ITEM).eq(1, "pen")),
            where("row <>", O, row(O.PERSON_ID, O.ITEM).ne(1, "pen")),
            where("not row =", O, not(row(O.PERSON_ID, O.ITEM).eq(1, "pen"))),
            where("row <", O, row(O.PERSON_ID, O.ITEM).lt(2, "pen")),
            where("row <=", O, row(O.PERSON_ID, O.ITEM).le(2, "pen")),
            where("row >", O, row(O.PERSON_ID, O.QUANTITY).gt(1, 1)),
            where("row >=", O, row(O.PERSON_ID, O.QUANTITY).ge(1, 1)),
            where("not row >", O, not(row(O.PERSON_ID, O.QUANTITY).gt(1, 1))),
            where("row of three <", O, row(O.PERSON_ID, O.ITEM, O.QUANTITY).lt(2, "cup", 5)),
            each("row = as a value", O, field(row(O.PERSON_ID, O.QUANTITY).eq(1, 3))),
            each("row < as a value", O, field(row(O.PERSON_ID, O.QUANTITY).lt(2, 3))),
            where("row in rows", O, row(O.PERSON_ID, O.ITEM).in(List.of(row(1, "pen"), row(3, "ink")))),
            where("row not in rows", O, row(O.PERSON_ID, O.QUANTITY).notIn(List.of(row(1, 3), row(3, 2)))),
            where("row in no rows", O, row(O.PERSON_ID, O.ITEM).in(List.of())),
            where("row not in no rows", O, row(O.PERSON_ID, O.ITEM).notIn(List.of())),
            where(
                    "row in query",
                    O,
                    row(O.PERSON_ID, O.ITEM).in(select(PEOPLE.id(), val("pen")).from(PEOPLE))),
            where(
                    "row not in query",
                    O,
                    row(O.PERSON_ID, O.QUANTITY)
                            .notIn(select(PEOPLE.id(), PEOPLE.BOSS_ID).from(PEOPLE))),
            where("row between", O, row(O.PERSON_ID, O.QUANTITY).between(row(1, 2), row(2, 20))),
            where("row not between", O, row(O.PERSON_ID, O.QUANTITY).notBetween(row(1, 2), row(2, 20))),
            where("row between symmetric", O, row(O.PERSON_ID, O.QUANTITY).betweenSymmetric(row(2, 20), row(1, 2))),
            where("row is null", O, row(O.PERSON_ID, O.QUANTITY).isNull()),
            where("row is not null", O, row(O.PERSON_ID, O.QUANTITY).isNotNull()),
            where("row is distinct from", O, row(O.PERSON_ID, O.QUANTITY).isDistinctFrom(row(1, 3))),
            where("row is not distinct from", O, row(O.PERSON_ID, O.QUANTITY).isNotDistinctFrom(row(1, 3))),
            where(
                    "row overlaps",
                    TIMES,
                    row(TIMES.MOMENT, TIMES.LATER)
                            .overlaps(row(
                                    val(LocalDateTime.parse("2021-01-03T08:05:06.500")),
                                    val(LocalDateTime.parse("2024-06-01T00:00"))))),
            where("between symmetric", O, O.QUANTITY.betweenSymmetric(3, 1)),
            where("not between symmetric", O, O.QUANTITY.notBetweenSymmetric(3, 1)),
            each("between symmetric as a value", O, field(O.QUANTITY.betweenSymmetric(3, 2))),
            where("in list", O, O.ITEM.in("pen", "cup")),
            where("not in list", O, O.ITEM.notIn("pen", "cup")),
            where("in empty list", O, O.ITEM.in(List.of())),
            where("not in empty list", O, O.ITEM.notIn(List.of())),
            where("not in list with null", O, O.PERSON_ID.notIn(val(1), val((Integer) null))),
            where("in query", PEOPLE, PEOPLE.id().in(select(O.PERSON_ID).from(O))),
            where(
                    "not in query with null",
                    PEOPLE,
                    PEOPLE.id().notIn(select(O.PERSON_ID).from(O))),
            where(
                    "not in query without null",
                    PEOPLE,
                    PEOPLE.id().notIn(select(O.PERSON_ID).from(O).where(O.PERSON_ID.isNotNull()))),
            each(
                    "in query as a value",
                    PEOPLE,
                    field(PEOPLE.id().in(select(O.PERSON_ID).from(O)))),
            where("exists", PEOPLE, exists(selectOne().from(O).where(O.PERSON_ID.eq(PEOPLE.id())))),
            where("not exists", PEOPLE, notExists(selectOne().from(O).where(O.PERSON_ID.eq(PEOPLE.id())))),
            where(
                    "exists by another comparison",
                    PEOPLE,
                    exists(selectOne().from(O).where(O.QUANTITY.gt(PEOPLE.id())))),
            where(
                    "exists or something else",
                    PEOPLE,
                    exists(selectOne().from(O).where(O.PERSON_ID.eq(PEOPLE.id())))
                            .or(PEOPLE.NAME.eq("Ed"))),
            each("exists as a value", PEOPLE, field(exists(selectOne().from(O).where(O.PERSON_ID.eq(PEOPLE.id()))))),
            where("= any query", PEOPLE, PEOPLE.id().eq(any(select(O.PERSON_ID).from(O)))),
            where(
                    "<> all query",
                    PEOPLE,
                    PEOPLE.id().ne(DSL.all(select(O.QUANTITY).from(O)))),
            where(
                    "= all query",
                    PEOPLE,
                    PEOPLE.id().eq(DSL.all(select(O.PERSON_ID).from(O).where(O.ITEM.eq("x"))))),
            where("<> any query", PEOPLE, PEOPLE.id().ne(any(select(O.PERSON_ID).from(O)))),
            where("> any query", PEOPLE, PEOPLE.id().gt(any(select(O.QUANTITY).from(O)))),
            where(
                    "not > any query",
                    PEOPLE,
                    not(PEOPLE.id().gt(any(select(O.QUANTITY).from(O))))),
            where(
                    "<= all query",
                    PEOPLE,
                    PEOPLE.id().le(DSL.all(select(O.QUANTITY).from(O).where(O.QUANTITY.gt(1))))),
            where(
                    "< all query with null",
                    PEOPLE,
                    PEOPLE.id().lt(DSL.all(select(O.QUANTITY).from(O)))),
            each(
                    ">= any query as a value",
                    PEOPLE,
                    field(PEOPLE.id().ge(any(select(O.QUANTITY).from(O))))),
            where(
                    "> all correlated query",
                    PEOPLE,
                    PEOPLE.id().gt(DSL.all(select(O.QUANTITY).from(O).where(O.PERSON_ID.eq(PEOPLE.id()))))),
            where(
                    "like any query",
                    WORDS,
                    WORDS.WORD.like(any(select(WORDS.OTHER.concat("%"))
                            .from(WORDS)
                            .where(WORDS.id().lt(6))))),
            where(
                    "not like all query",
                    WORDS,
                    WORDS.WORD.notLike(DSL.all(select(O.ITEM.concat("%")).from(O)))),
            where(
                    "compared with a scalar query",
                    O,
                    O.QUANTITY.gt(select(min(O.QUANTITY).plus(1)).from(O))),
            where("unique query", PEOPLE, DSL.unique(select(O.ITEM).from(O).where(O.PERSON_ID.eq(PEOPLE.id())))),
            where("row = query", O, row(O.PERSON_ID, O.ITEM).eq(select(val(1), val("pen")))));

    private RowPredicates() {}
}
