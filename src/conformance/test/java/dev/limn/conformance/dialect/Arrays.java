package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.each;
import static dev.limn.conformance.dialect.Construct.query;
import static dev.limn.conformance.dialect.Construct.value;
import static dev.limn.conformance.dialect.Construct.where;
import static dev.limn.conformance.dialect.Tables.NUMBERS;
import static dev.limn.conformance.dialect.Tables.PEOPLE;
import static dev.limn.conformance.dialect.Tables.WORDS;
import static org.jooq.impl.DSL.*;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import org.jooq.Field;

/** Arrays. */
final class Arrays {

    private static final Field<Integer[]> NUMBERS_OF_ROW = array(NUMBERS.WHOLE, NUMBERS.SMALL.cast(INTEGER), inline(7));
    private static final Field<String[]> LETTERS = array(inline("a"), inline("b"), inline("it's"));

    static final Group GROUP = Group.of(
            "Arrays",
            each("element", NUMBERS, arrayGet(NUMBERS_OF_ROW, 1)),
            each("element by a column", NUMBERS, arrayGet(NUMBERS_OF_ROW, NUMBERS.id())),
            each("element that is not there", NUMBERS, arrayGet(NUMBERS_OF_ROW, 9)),
            each("element before the first", NUMBERS, arrayGet(NUMBERS_OF_ROW, 0)),
            each("cardinality", NUMBERS, cardinality(NUMBERS_OF_ROW)),
            value("cardinality of a given array", cardinality(val(new Integer[] {1, 2, 3}))),
            value("element of given texts", arrayGet(val(new String[] {"it's", "b\\c", "\"d\""}), 2)),
            where("equal to any", NUMBERS, NUMBERS.WHOLE.eq(any(7, 12))),
            where("equal to any of an array", NUMBERS, NUMBERS.WHOLE.eq(any(new Integer[] {7, 3}))),
            where("equal to any of an expression", NUMBERS, NUMBERS.WHOLE.eq(any(NUMBERS_OF_ROW))),
            where("not equal to all", NUMBERS, NUMBERS.WHOLE.ne(org.jooq.impl.DSL.all(7, 12))),
            where("greater than all", NUMBERS, NUMBERS.WHOLE.gt(org.jooq.impl.DSL.all(3, 5))),
            where("less than any", NUMBERS, NUMBERS.WHOLE.lt(any(3, 5))),
            where("text equal to any", WORDS, WORDS.WORD.eq(any("alpha", "it's", "back\\slash"))),
            where("contains", NUMBERS, NUMBERS_OF_ROW.contains(new Integer[] {7})),
            where("array overlaps", NUMBERS, arrayOverlap(NUMBERS_OF_ROW, array(inline(12), inline(0)))),
            each("concatenated", NUMBERS, cardinality(arrayConcat(NUMBERS_OF_ROW, array(inline(1), inline(2))))),
            each("appended", NUMBERS, arrayGet(arrayAppend(NUMBERS_OF_ROW, inline(42)), 4)),
            each("prepended", NUMBERS, arrayGet(arrayPrepend(inline(42), NUMBERS_OF_ROW), 1)),
            each("removed", NUMBERS, cardinality(arrayRemove(NUMBERS_OF_ROW, inline(7)))),
            each("replaced", NUMBERS, arrayGet(arrayReplace(NUMBERS_OF_ROW, inline(7), inline(8)), 3)),
            each("as text", NUMBERS, arrayToString(LETTERS, inline(","))),
            each(
                    "as text with nulls",
                    NUMBERS,
                    arrayToString(array(NUMBERS.KIND, inline("z")), inline("-"), inline("none"))),
            each("from text", WORDS, arrayGet(stringToArray(WORDS.CODE, inline("-")), 2)),
            each("length of one from text", WORDS, cardinality(stringToArray(WORDS.CODE, inline("-")))),
            value("array of numbers read", array(inline(1), inline(2))),
            value("array of texts read", LETTERS),
            each("array with a null read", NUMBERS, array(NUMBERS.WHOLE, NUMBERS.id())),
            query(
                    "array_agg read",
                    dsl -> dsl.select(arrayAgg(PEOPLE.NAME).orderBy(PEOPLE.NAME))
                            .from(PEOPLE)),
            query(
                    "array_agg by group",
                    dsl -> dsl.select(
                                    PEOPLE.CITY,
                                    arrayAgg(PEOPLE.id()).orderBy(PEOPLE.id().desc()))
                            .from(PEOPLE)
                            .groupBy(PEOPLE.CITY)),
            query(
                    "array_agg with a filter",
                    dsl -> dsl.select(cardinality(arrayAgg(PEOPLE.id()).filterWhere(PEOPLE.CITY.eq("Oslo"))))
                            .from(PEOPLE)),
            query(
                    "array_agg distinct",
                    dsl -> dsl.select(cardinality(arrayAggDistinct(PEOPLE.BORN)))
                            .from(PEOPLE)),
            value("array of a query", cardinality(array(select(PEOPLE.id()).from(PEOPLE)))),
            each(
                    "cast elements",
                    WORDS,
                    arrayGet(stringToArray(inline("1-2"), inline("-")), 1).cast(INTEGER)),
            value("empty array", cardinality(cast(array(), VARCHAR.array()))));

    private Arrays() {}
}
