package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.each;
import static dev.limn.conformance.dialect.Construct.query;
import static dev.limn.conformance.dialect.Tables.NUMBERS;
import static dev.limn.conformance.dialect.Tables.ORDERS;
import static dev.limn.conformance.dialect.Tables.PEOPLE;
import static dev.limn.conformance.dialect.Tables.TIMES;
import static dev.limn.conformance.dialect.Tables.WORDS;
import static org.jooq.impl.DSL.inline;

/** Columns as they are. */
final class Columns {

    static final Group GROUP = Group.of(
            "Columns",
            query("table of text", dsl -> dsl.selectFrom(WORDS)),
            query("table of numbers", dsl -> dsl.selectFrom(NUMBERS)),
            query("table of times", dsl -> dsl.selectFrom(TIMES)),
            query("table of people", dsl -> dsl.selectFrom(PEOPLE)),
            query("table of orders in order", dsl -> dsl.selectFrom(ORDERS).orderBy(ORDERS.id()))
                    .inOrder(),
            each("alias of a column", WORDS, WORDS.WORD),
            each("inlined number", NUMBERS, inline(1)));

    private Columns() {}
}
