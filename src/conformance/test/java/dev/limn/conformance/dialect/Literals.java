package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.value;
import static dev.limn.conformance.dialect.Construct.where;
import static dev.limn.conformance.dialect.Tables.NUMBERS;
import static dev.limn.conformance.dialect.Tables.TIMES;
import static dev.limn.conformance.dialect.Tables.WORDS;
import static org.jooq.impl.DSL.*;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;

/** Values of each type that a program gives. */
final class Literals {

    private static final UUID ID = UUID.fromString("0b5e1f2c-1111-4222-8333-444455556666");
    private static final OffsetDateTime MOMENT =
            OffsetDateTime.of(2024, 2, 29, 12, 34, 56, 789_000_000, ZoneOffset.UTC);

    static final Group GROUP = Group.of(
            "Values",
            value("text", val("plain")),
            value("text with quotes", val("it's ''quoted''")),
            value("text with backslashes", val("a\\b\\\\c\\")),
            value("text ending in a backslash and a quote", val("\\'")),
            value("text with what would end the literal", val("\\' or 1=1 -- ")),
            value("text with line breaks and tabs", val("a\nb\tc\rd")),
            value("text with signs of other languages", val("€ Ünï 😀 漢字")),
            value("text with what looks like parameters", val("$1 :name ? {0} @v ${x} #1")),
            value("text with double quotes and backticks", val("\"a\" `b`")),
            value("text with comments", val("/* a */ -- b # c")),
            value("text with escapes of Spark", val("\\n \\t \\u0041 \\x41 \\101 \\% \\_")),
            value("text with dollar quotes", val("$$ end $$ $a$")),
            value("empty text", val("")),
            value("inlined text", inline("it's a \\ and a \" and 'more' \\'")),
            value("null text", val((String) null)),
            value("small integer", val((short) -5)),
            value("integer", val(42)),
            value("least integer", val(Integer.MIN_VALUE)),
            value("long", val(4_000_000_000L)),
            value("least long", val(Long.MIN_VALUE + 1)),
            value("byte", val((byte) 7)),
            value("null integer", val((Integer) null)),
            value("decimal", val(new BigDecimal("12345.6789"))),
            value("small decimal", val(new BigDecimal("0.000001"))),
            value("negative decimal", val(new BigDecimal("-1.50"))),
            value("decimal with an exponent", val(new BigDecimal("1E+3"))),
            value("big integer", val(new BigInteger("12345678901234567890"))),
            value("null decimal", val((BigDecimal) null)),
            value("double", val(1.5d)),
            value("tiny double", val(1e-300)),
            value("double NaN", val(Double.NaN)),
            value("double infinity", val(Double.NEGATIVE_INFINITY)),
            value("float", val(0.25f)),
            value("float NaN", val(Float.NaN)),
            value("null double", val((Double) null)),
            value("true", val(true)),
            value("null boolean", val((Boolean) null)),
            value("date", val(LocalDate.of(2024, 2, 29))),
            value("date before 1582", val(LocalDate.of(1066, 10, 14))),
            value("null date", val((LocalDate) null)),
            value("timestamp", val(LocalDateTime.of(2024, 2, 29, 12, 34, 56, 789_123_000))),
            value("null timestamp", val((LocalDateTime) null)),
            value("timestamp of java.sql", val(java.sql.Timestamp.valueOf("2024-02-29 12:34:56.789"))),
            value("date of java.sql", val(java.sql.Date.valueOf("2024-02-29"))),
            value("timestamp with time zone", val(MOMENT)),
            value("timestamp with another time zone", val(MOMENT.withOffsetSameInstant(ZoneOffset.ofHours(5)))),
            value("instant", val(Instant.parse("2024-02-29T12:34:56.789Z"))),
            value("uuid", val(ID)),
            value("null uuid", val((UUID) null)),
            value("bytes", val(new byte[] {0, 1, 39, 92, -1})),
            value("no bytes", val(new byte[0])),
            value("JSON", val(JSON.json("{\"a\": [1, null, \"it's \\\\\"]}"))),
            value("JSONB", val(JSONB.jsonb("{\"b\": 1.50, \"a\": true}"))),
            where("uuid compared", WORDS, val(ID).eq(ID)),
            where("text compared", WORDS, WORDS.WORD.eq("it's")),
            where("text with a backslash compared", WORDS, WORDS.WORD.eq("back\\slash")),
            where("date compared", TIMES, TIMES.DAY.ge(LocalDate.of(2021, 1, 3))),
            where("timestamp compared", TIMES, TIMES.MOMENT.lt(LocalDateTime.of(2021, 1, 3, 9, 0))),
            where("decimal compared", NUMBERS, NUMBERS.AMOUNT.le(new BigDecimal("5.5"))),
            where("long compared with an integer", NUMBERS, NUMBERS.BIG.gt(NUMBERS.WHOLE.cast(SQLDataType.BIGINT))));

    private Literals() {}
}
