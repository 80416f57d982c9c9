package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.each;
import static dev.limn.conformance.dialect.Construct.where;
import static dev.limn.conformance.dialect.Tables.NUMBERS;
import static dev.limn.conformance.dialect.Tables.WORDS;
import static org.jooq.impl.DSL.*;

import org.jooq.impl.SQLDataType;

/** What depends on conditions, and conditions themselves. */
final class Conditionals {

    static final Group GROUP = Group.of(
            "Conditions",
            each("case", NUMBERS, case_(NUMBERS.KIND).when("a", 1).when("b", 2).else_(0)),
            each("case without else", NUMBERS, case_(NUMBERS.KIND).when("a", "x")),
            each(
                    "searched case",
                    NUMBERS,
                    when(NUMBERS.WHOLE.gt(5), "many")
                            .when(NUMBERS.WHOLE.le(5), "few")
                            .otherwise("none")),
            each(
                    "case of columns",
                    NUMBERS,
                    when(NUMBERS.FLAG.isTrue(), NUMBERS.AMOUNT).otherwise(NUMBERS.RATE)),
            each("choose", NUMBERS, choose(NUMBERS.id(), inline("one"), inline("two"), inline("three"))),
            each("decode", NUMBERS, decode(NUMBERS.KIND, inline("a"), inline(1), inline("b"), inline(2), inline(3))),
            each(
                    "decode of null",
                    NUMBERS,
                    decode(NUMBERS.KIND, inline((String) null), inline("none"), inline("some"))),
            each("coalesce", NUMBERS, coalesce(NUMBERS.WHOLE, NUMBERS.SMALL.cast(SQLDataType.INTEGER), inline(0))),
            each("coalesce of text", WORDS, coalesce(WORDS.WORD, WORDS.OTHER, inline("?"))),
            each("nvl", WORDS, nvl(WORDS.WORD, "none")),
            each("nvl2", WORDS, nvl2(WORDS.WORD, "some", "none")),
            each("ifnull", NUMBERS, ifnull(NUMBERS.WHOLE, 0)),
            each("nullif", NUMBERS, nullif(NUMBERS.WHOLE, 7)),
            each("iif", NUMBERS, iif(NUMBERS.WHOLE.gt(3), "big", "small")),
            each("condition as a value", NUMBERS, field(NUMBERS.WHOLE.gt(3))),
            each("negated condition as a value", NUMBERS, field(not(NUMBERS.WHOLE.gt(3)))),
            where("boolean column", NUMBERS, condition(NUMBERS.FLAG)),
            where("not a boolean column", NUMBERS, not(condition(NUMBERS.FLAG))),
            where("is true", NUMBERS, NUMBERS.FLAG.isTrue()),
            where("is false", NUMBERS, NUMBERS.FLAG.isFalse()),
            where("equal to true", NUMBERS, NUMBERS.FLAG.eq(true)),
            where("is null", NUMBERS, NUMBERS.WHOLE.isNull()),
            where("is not null", NUMBERS, NUMBERS.WHOLE.isNotNull()),
            where("is distinct from", NUMBERS, NUMBERS.WHOLE.isDistinctFrom(7)),
            where("is not distinct from null", NUMBERS, NUMBERS.KIND.isNotDistinctFrom((String) null)),
            where("between", NUMBERS, NUMBERS.WHOLE.between(0, 7)),
            where("not between", NUMBERS, NUMBERS.WHOLE.notBetween(0, 7)),
            where("between symmetric", NUMBERS, NUMBERS.WHOLE.betweenSymmetric(7, 0)),
            where("in", NUMBERS, NUMBERS.WHOLE.in(7, 12)),
            where("in nothing", NUMBERS, NUMBERS.WHOLE.in(java.util.List.of())),
            where("not in", NUMBERS, NUMBERS.WHOLE.notIn(7, 12)),
            where(
                    "and or not",
                    NUMBERS,
                    NUMBERS.WHOLE.gt(3).and(NUMBERS.FLAG.isTrue()).or(not(NUMBERS.KIND.eq("b")))),
            where("xor", NUMBERS, NUMBERS.WHOLE.gt(3).xor(NUMBERS.KIND.eq("a"))),
            where("no condition", NUMBERS, noCondition()),
            where("true", NUMBERS, trueCondition()),
            where("false", NUMBERS, falseCondition()),
            where("null condition", NUMBERS, nullCondition()),
            where("row equal", NUMBERS, row(NUMBERS.WHOLE, NUMBERS.KIND).eq(7, "a")),
            where("row in", NUMBERS, row(NUMBERS.WHOLE, NUMBERS.KIND).in(java.util.List.of(row(7, "a"), row(12, "b")))),
            where("row less than", NUMBERS, row(NUMBERS.KIND, NUMBERS.WHOLE).lt("b", 5)),
            where(
                    "row between",
                    NUMBERS,
                    row(NUMBERS.KIND, NUMBERS.WHOLE).between("a", 0).and("b", 12)),
            where("row is null", NUMBERS, row(NUMBERS.KIND, NUMBERS.WHOLE).isNull()),
            where("row not equal", NUMBERS, row(NUMBERS.WHOLE, NUMBERS.KIND).ne(7, "a")),
            where(
                    "row is distinct from",
                    NUMBERS,
                    row(NUMBERS.WHOLE, NUMBERS.KIND).isDistinctFrom(7, "a")));

    private Conditionals() {}
}
