package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.each;
import static dev.limn.conformance.dialect.Construct.value;
import static dev.limn.conformance.dialect.Construct.where;
import static dev.limn.conformance.dialect.Tables.NUMBERS;
import static dev.limn.conformance.dialect.Tables.TIMES;
import static dev.limn.conformance.dialect.Tables.WORDS;
import static org.jooq.impl.DSL.*;
import static org.jooq.impl.SQLDataType.*;

import org.jooq.JSONB;

/** Casts between types. */
final class Casts {

    static final Group GROUP = Group.of(
            "Casts",
            each("integer to text", NUMBERS, NUMBERS.WHOLE.cast(VARCHAR)),
            each("integer to short text", NUMBERS, NUMBERS.SMALL.cast(VARCHAR(2))),
            each("text to a length", WORDS, WORDS.WORD.cast(VARCHAR(3))),
            each("text to clob", WORDS, WORDS.WORD.cast(CLOB)),
            each("text to char", WORDS, length(WORDS.CODE.cast(CHAR(4)))),
            each("boolean to text", NUMBERS, NUMBERS.FLAG.cast(VARCHAR)),
            each("decimal to text", NUMBERS, NUMBERS.AMOUNT.cast(VARCHAR)),
            each("date to text", TIMES, TIMES.DAY.cast(VARCHAR)),
            each("timestamp to text", TIMES, TIMES.MOMENT.cast(VARCHAR)),
            each(
                    "text to integer",
                    WORDS,
                    when(WORDS.WORD.eq("alpha"), "42").otherwise("-7").cast(INTEGER)),
            each("integer to small integer", NUMBERS, NUMBERS.WHOLE.mod(100).cast(SMALLINT)),
            each("integer to long", NUMBERS, NUMBERS.WHOLE.cast(BIGINT)),
            each("integer to decimal", NUMBERS, NUMBERS.WHOLE.cast(DECIMAL(14, 2))),
            each("integer to numeric", NUMBERS, NUMBERS.WHOLE.cast(NUMERIC)),
            each("decimal to numeric", NUMBERS, NUMBERS.RATE.cast(NUMERIC)),
            each("decimal to integer", NUMBERS, NUMBERS.RATE.div(1000).cast(INTEGER)),
            each("double to integer rounds", NUMBERS, NUMBERS.RATIO.div(10).cast(BIGINT)),
            each("double to decimal", NUMBERS, NUMBERS.RATIO.cast(DECIMAL(20, 1))),
            each("double to real", NUMBERS, NUMBERS.RATIO.cast(REAL)),
            each("real to double", NUMBERS, NUMBERS.SINGLE.cast(DOUBLE)),
            each("decimal to double", NUMBERS, NUMBERS.RATE.cast(DOUBLE)),
            each("integer to boolean", NUMBERS, NUMBERS.WHOLE.cast(BOOLEAN)),
            each("boolean to integer", NUMBERS, NUMBERS.FLAG.cast(INTEGER)),
            value("text to boolean", val("true").cast(BOOLEAN)),
            value("text to decimal", val("12.345").cast(DECIMAL(10, 2))),
            value("text to double", val("1.5e3").cast(DOUBLE)),
            value("text to date", val("2024-02-29").cast(LOCALDATE)),
            value("text to timestamp", val("2024-02-29 12:34:56").cast(LOCALDATETIME)),
            value(
                    "text to timestamp with time zone",
                    val("2024-02-29 12:34:56+00").cast(OFFSETDATETIME)),
            each("date to timestamp", TIMES, TIMES.DAY.cast(LOCALDATETIME)),
            each("timestamp to date", TIMES, TIMES.MOMENT.cast(LOCALDATE)),
            each("timestamp to timestamp with time zone", TIMES, TIMES.MOMENT.cast(OFFSETDATETIME)),
            each("timestamp to whole seconds", TIMES, TIMES.MOMENT.cast(LOCALDATETIME(0))),
            value("text to uuid", val("0B5E1F2C-1111-4222-8333-444455556666").cast(UUID)),
            value("text to JSON", val("{\"a\": 1}").cast(JSON)),
            value("text to JSONB", val("{\"a\": 1}").cast(JSONB)),
            value("null to integer", val((String) null).cast(INTEGER)),
            value("text to bytes", val("abc").cast(VARBINARY)),
            each("coerced", NUMBERS, NUMBERS.WHOLE.coerce(BIGINT)),
            each(
                    "text to tiny integer",
                    NUMBERS,
                    NUMBERS.SMALL.mod(inline((short) 10)).cast(TINYINT)),
            where("cast in a condition", NUMBERS, NUMBERS.WHOLE.cast(VARCHAR).like("%7")));

    private Casts() {}
}
