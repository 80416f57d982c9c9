package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.all;
import static dev.limn.conformance.dialect.Construct.each;
import static dev.limn.conformance.dialect.Construct.value;
import static dev.limn.conformance.dialect.Tables.NUMBERS;
import static org.jooq.impl.DSL.*;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.DOUBLE;
import static org.jooq.impl.SQLDataType.INTEGER;

import java.math.BigDecimal;
import org.jooq.Field;

/** Arithmetic and mathematical functions. */
final class Maths {

    private static final Field<Double> HALF = NUMBERS.SINGLE.cast(DOUBLE).div(5.0);

    static final Group GROUP = Group.of(
            "Mathematics",
            each("sum of integers", NUMBERS, NUMBERS.WHOLE.mod(1000).add(NUMBERS.SMALL)),
            each("difference", NUMBERS, NUMBERS.BIG.sub(5)),
            each("product of decimals", NUMBERS, NUMBERS.AMOUNT.mul(new BigDecimal("1.5"))),
            each("product of integer and decimal", NUMBERS, NUMBERS.AMOUNT.mul(3)),
            each("division of integers", NUMBERS, NUMBERS.WHOLE.div(2)),
            each("division of longs", NUMBERS, NUMBERS.BIG.div(7L)),
            each("division of negative integers", NUMBERS, NUMBERS.SMALL.div(inline((short) 2))),
            each("division of decimals", NUMBERS, NUMBERS.AMOUNT.div(new BigDecimal("8")))
                    .roughly(),
            each("division of doubles", NUMBERS, NUMBERS.RATIO.div(4)),
            each("division by nullif", NUMBERS, NUMBERS.WHOLE.div(nullif(NUMBERS.WHOLE, 0))),
            each(
                    "division of a sum",
                    NUMBERS,
                    NUMBERS.WHOLE.mod(100).add(5).div(2).mul(2)),
            each(
                    "division of what is rounded",
                    NUMBERS,
                    ceil(NUMBERS.WHOLE).div(2).mul(2)),
            each("remainder", NUMBERS, NUMBERS.WHOLE.mod(4)),
            each("remainder of a long", NUMBERS, NUMBERS.BIG.modulo(7L)),
            each("remainder of a decimal", NUMBERS, NUMBERS.AMOUNT.mod(new BigDecimal("5"))),
            each("negation", NUMBERS, NUMBERS.WHOLE.neg()),
            each("negation of a difference", NUMBERS, NUMBERS.AMOUNT.sub(1).neg()),
            each("abs", NUMBERS, abs(NUMBERS.AMOUNT)),
            each("sign", NUMBERS, sign(NUMBERS.WHOLE)),
            each("sign of a double", NUMBERS, sign(NUMBERS.RATIO)),
            each("ceil", NUMBERS, ceil(NUMBERS.AMOUNT)),
            each("ceil of a double", NUMBERS, ceil(NUMBERS.RATIO)),
            each("floor", NUMBERS, floor(NUMBERS.AMOUNT)),
            each("floor of a double", NUMBERS, floor(NUMBERS.RATIO)),
            each("round of a double", NUMBERS, round(NUMBERS.RATIO)),
            each("round of a decimal", NUMBERS, round(NUMBERS.AMOUNT)),
            each("round to places", NUMBERS, round(NUMBERS.RATE, 2)),
            each("round to tens", NUMBERS, round(NUMBERS.AMOUNT, -1)),
            each("round of a double to places", NUMBERS, round(NUMBERS.RATIO, 1)),
            each("trunc", NUMBERS, trunc(NUMBERS.AMOUNT, 0)),
            each("trunc to places", NUMBERS, trunc(NUMBERS.RATE, 1)),
            each("trunc to tens", NUMBERS, trunc(NUMBERS.AMOUNT, -1)),
            each("trunc of a double", NUMBERS, trunc(NUMBERS.RATIO, 1)),
            each("greatest", NUMBERS, greatest(NUMBERS.WHOLE, NUMBERS.SMALL.cast(INTEGER), inline(3))),
            each("least", NUMBERS, least(NUMBERS.WHOLE, NUMBERS.SMALL.cast(INTEGER))),
            each("sqrt", NUMBERS, sqrt(abs(NUMBERS.RATIO))).roughly(),
            each("sqrt of a decimal", NUMBERS, sqrt(abs(NUMBERS.AMOUNT))).roughly(),
            each("cbrt", NUMBERS, cbrt(abs(NUMBERS.WHOLE))).roughly(),
            each("square", NUMBERS, square(NUMBERS.SMALL.cast(INTEGER))),
            each("power", NUMBERS, power(NUMBERS.RATIO, 2)).roughly(),
            each("power of integers", NUMBERS, power(NUMBERS.SMALL, 3)).roughly(),
            each("root", NUMBERS, root(abs(NUMBERS.WHOLE), 3)).roughly(),
            each("exp", NUMBERS, exp(HALF)).roughly(),
            each("ln", NUMBERS, ln(abs(NUMBERS.BIG).add(1L))).roughly(),
            each("log", NUMBERS, log(abs(NUMBERS.SMALL.cast(INTEGER)).add(1), 2))
                    .roughly(),
            each("log10", NUMBERS, log10(abs(NUMBERS.SMALL.cast(INTEGER)).add(1)))
                    .roughly(),
            each("sin", NUMBERS, sin(NUMBERS.SINGLE)).roughly(),
            each("cos", NUMBERS, cos(NUMBERS.SINGLE)).roughly(),
            each("tan", NUMBERS, tan(NUMBERS.SINGLE)).roughly(),
            each("cot", NUMBERS, cot(NUMBERS.SINGLE.add(0.125f))).roughly(),
            each("sinh", NUMBERS, sinh(NUMBERS.SINGLE)).roughly(),
            each("cosh", NUMBERS, cosh(NUMBERS.SINGLE)).roughly(),
            each("tanh", NUMBERS, tanh(NUMBERS.SINGLE)).roughly(),
            each("coth", NUMBERS, coth(NUMBERS.SINGLE.add(0.125f))).roughly(),
            each("asin", NUMBERS, asin(HALF)).roughly(),
            each("acos", NUMBERS, acos(HALF)).roughly(),
            each("atan", NUMBERS, atan(NUMBERS.RATIO)).roughly(),
            each("atan2", NUMBERS, atan2(NUMBERS.RATIO, NUMBERS.SINGLE)).roughly(),
            each("asinh", NUMBERS, asinh(HALF)).roughly(),
            each("acosh", NUMBERS, acosh(HALF.add(2))).roughly(),
            each("atanh", NUMBERS, atanh(HALF)).roughly(),
            each("acot", NUMBERS, acot(HALF)).roughly(),
            each("degrees", NUMBERS, deg(NUMBERS.SINGLE)).roughly(),
            each("radians", NUMBERS, rad(NUMBERS.SINGLE)).roughly(),
            value("pi", pi()).roughly(),
            value("tau", tau()).roughly(),
            value("e", e()).roughly(),
            each("width_bucket", NUMBERS, widthBucket(NUMBERS.SMALL, (short) 0, (short) 10, 5)),
            each(
                    "random is in its range",
                    NUMBERS,
                    field(rand().ge(BigDecimal.ZERO).and(rand().lt(BigDecimal.ONE)))),
            each("bits and", NUMBERS, bitAnd(NUMBERS.WHOLE, 6)),
            each("bits or", NUMBERS, bitOr(NUMBERS.WHOLE, 8)),
            each("bits xor", NUMBERS, bitXor(NUMBERS.WHOLE, 5)),
            each("bits xor of longs", NUMBERS, bitXor(NUMBERS.BIG, 5L)),
            each("bits not", NUMBERS, bitNot(NUMBERS.WHOLE)),
            each("bits nand", NUMBERS, bitNand(NUMBERS.WHOLE, 6)),
            each("bits nor", NUMBERS, bitNor(NUMBERS.WHOLE, 6)),
            each("bits xnor", NUMBERS, bitXNor(NUMBERS.WHOLE, 6)),
            each("shift left", NUMBERS, shl(NUMBERS.WHOLE.mod(100), 2)),
            each("shift right", NUMBERS, shr(NUMBERS.WHOLE, 1)),
            each("bit_count", NUMBERS, bitCount(NUMBERS.WHOLE)),
            each("bit_get", NUMBERS, bitGet(NUMBERS.WHOLE, 1)),
            each("bit_set", NUMBERS, bitSet(NUMBERS.WHOLE, 3)),
            each("to_hex", NUMBERS, toHex(NUMBERS.WHOLE)),
            each(
                    "precedence of operators",
                    NUMBERS,
                    NUMBERS.WHOLE.mod(10).add(2).mul(3).sub(NUMBERS.WHOLE.mod(3).div(2))),
            all(
                    "mixed types",
                    NUMBERS,
                    sum(NUMBERS.AMOUNT
                            .mul(NUMBERS.SMALL)
                            .add(NUMBERS.BIG.cast(BIGINT).mod(10L)))));

    private Maths() {}
}
