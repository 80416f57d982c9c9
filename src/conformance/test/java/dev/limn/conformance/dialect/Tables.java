package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.SampleTable.NULL;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.DECIMAL;
import static org.jooq.impl.SQLDataType.DOUBLE;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.LOCALDATE;
import static org.jooq.impl.SQLDataType.LOCALDATETIME;
import static org.jooq.impl.SQLDataType.REAL;
import static org.jooq.impl.SQLDataType.SMALLINT;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Record;
import org.jooq.TableField;

/** The tables that constructs read: small, with every type a dataset's column can have, and with what is awkward in each. */
final class Tables {

    static final Words WORDS = new Words();
    static final Numbers NUMBERS = new Numbers();
    static final Times TIMES = new Times();
    static final People PEOPLE = new People();
    static final Orders ORDERS = new Orders();

    private Tables() {}

    static List<SampleTable> all() {
        return List.of(WORDS, NUMBERS, TIMES, PEOPLE, ORDERS);
    }

    static final class Words extends SampleTable {
        private static final long serialVersionUID = 1L;

        final TableField<Record, String> WORD = column("word", VARCHAR);
        final TableField<Record, String> OTHER = column("other", VARCHAR);
        final TableField<Record, String> CODE = column("code", VARCHAR);

        private Words() {
            super("words");
            row(1, "alpha", "ph", "a-1-x");
            row(2, "  Beta ", "BETA", "b-22-y");
            row(3, "it's", "'", "c-3");
            row(4, "back\\slash", "\\", "d");
            row(5, "Ünïcödé €", "é", "");
            row(6, "", "", "--e");
            row(7, NULL, "x", NULL);
            row(8, "50% of_all", "%", "h-50-z");
            row(9, "alpha", NULL, "a-1-x");
            row(10, "\"quoted\" `ticks` $1 :x", "$1", "j-0-0");
        }
    }

    static final class Numbers extends SampleTable {
        private static final long serialVersionUID = 1L;

        final TableField<Record, Short> SMALL = column("small", SMALLINT);
        final TableField<Record, Integer> WHOLE = column("whole", INTEGER);
        final TableField<Record, Long> BIG = column("big", BIGINT);
        final TableField<Record, BigDecimal> AMOUNT = column("amount", DECIMAL(12, 2));
        final TableField<Record, BigDecimal> RATE = column("rate", DECIMAL(18, 6));
        final TableField<Record, Float> SINGLE = column("single", REAL);
        final TableField<Record, Double> RATIO = column("ratio", DOUBLE);
        final TableField<Record, Boolean> FLAG = column("flag", BOOLEAN);
        final TableField<Record, String> KIND = column("kind", VARCHAR);

        private Numbers() {
            super("numbers");
            row(1, (short) 1, 7, 10L, dec("12.50"), dec("0.250000"), 0.5f, 0.25d, true, "a");
            row(2, (short) -2, -7, 4_000_000_000L, dec("-12.55"), dec("1.500000"), -1.5f, 2.5d, false, "a");
            row(3, (short) 3, 0, 0L, dec("0.00"), dec("0.000001"), 0f, 0d, NULL, "b");
            row(
                    4,
                    NULL,
                    12,
                    -9_007_199_254_740_993L,
                    dec("9999999999.99"),
                    dec("123456789012.123456"),
                    3.25f,
                    -3.5d,
                    true,
                    "b");
            row(5, (short) 32_767, 2_147_483_647, 9_000_000_000_000_000L, dec("0.01"), NULL, NULL, 1e10d, false, "b");
            row(6, (short) -32_768, 3, NULL, NULL, dec("2.000000"), 2f, NULL, true, "c");
            row(7, (short) 5, NULL, 5L, dec("5.50"), dec("-0.500000"), 0.25f, 3.5d, NULL, NULL);
        }
    }

    static final class Times extends SampleTable {
        private static final long serialVersionUID = 1L;

        final TableField<Record, LocalDate> DAY = column("day", LOCALDATE);
        final TableField<Record, LocalDateTime> MOMENT = column("moment", LOCALDATETIME);
        final TableField<Record, LocalDateTime> LATER = column("later", LOCALDATETIME);
        final TableField<Record, Integer> STEPS = column("steps", INTEGER);
        final TableField<Record, String> TEXT = column("text", VARCHAR);

        private Times() {
            super("times");
            row(
                    1,
                    day("2024-02-29"),
                    time("2024-02-29T12:34:56.789"),
                    time("2024-03-01T00:00"),
                    1,
                    "2024-02-29 12:34:56");
            row(
                    2,
                    day("2023-12-31"),
                    time("2023-12-31T23:59:59.999"),
                    time("2024-12-31T23:59:59.999"),
                    -1,
                    "2023-12-31 00:00:00");
            row(3, day("1970-01-01"), time("1970-01-01T00:00"), time("1969-07-20T20:17:40"), 30, "1970-01-01 01:02:03");
            row(
                    4,
                    day("2021-01-03"),
                    time("2021-01-03T08:05:06.100"),
                    time("2021-01-03T08:05:07"),
                    0,
                    "2021-01-03 08:05:06");
            row(5, NULL, NULL, time("2020-06-15T10:20:30"), 2, NULL);
            row(6, day("2000-10-09"), time("2000-10-09T00:00:00.001"), NULL, NULL, "2000-10-09 23:00:00");
        }
    }

    static final class People extends SampleTable {
        private static final long serialVersionUID = 1L;

        final TableField<Record, String> NAME = column("name", VARCHAR);
        final TableField<Record, String> CITY = column("city", VARCHAR);
        final TableField<Record, Integer> BOSS_ID = column("boss_id", INTEGER);
        final TableField<Record, LocalDate> BORN = column("born", LOCALDATE);

        private People() {
            super("people");
            row(1, "Ada", "Oslo", NULL, day("1980-05-01"));
            row(2, "Bo", "Oslo", 1, day("1990-05-01"));
            row(3, "Cy", "Rome", 1, NULL);
            row(4, "Di", NULL, 2, day("2000-01-31"));
            row(5, "Ed", "Bern", 9, day("1990-05-01"));
        }
    }

    static final class Orders extends SampleTable {
        private static final long serialVersionUID = 1L;

        final TableField<Record, Integer> PERSON_ID = column("person_id", INTEGER);
        final TableField<Record, String> ITEM = column("item", VARCHAR);
        final TableField<Record, Integer> QUANTITY = column("quantity", INTEGER);
        final TableField<Record, BigDecimal> PRICE = column("price", DECIMAL(10, 2));
        final TableField<Record, LocalDateTime> MOMENT = column("moment", LOCALDATETIME);

        private Orders() {
            super("orders");
            row(1, 1, "pen", 3, dec("1.20"), time("2024-01-01T10:00"));
            row(2, 1, "ink", 1, dec("7.00"), time("2024-01-02T10:00"));
            row(3, 2, "pen", 10, dec("1.10"), time("2024-01-02T11:30"));
            row(4, 2, "cup", NULL, dec("4.50"), time("2024-02-01T00:00"));
            row(5, 3, "pen", 2, NULL, time("2024-02-01T00:00"));
            row(6, 3, "ink", 2, dec("6.95"), NULL);
            row(7, NULL, "cup", 1, dec("4.50"), time("2024-03-01T12:00:00.500"));
            row(8, 1, "cup", 1, dec("4.50"), time("2024-03-01T12:00:01"));
        }
    }

    private static BigDecimal dec(String digits) {
        return new BigDecimal(digits);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }
}
