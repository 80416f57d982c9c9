package dev.limn.codegen;

import static java.util.Arrays.asList;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Record;
import org.jooq.types.Interval;
import org.jspecify.annotations.Nullable;

/** A value as it is alone, beside what it is in an array, in a domain and in a composite type. */
final class ValueInShapes {

    private ValueInShapes() {}

    /** How many columns were compared: those whose Java type says what they hold. */
    static int compare(Record row) {
        Object value = comparable(row.get("v"));
        Class<?> type = requireNonNull(row.field("v")).getType();
        if (type == Object.class || requireNonNull(row.field("vs")).getType().getComponentType() != type) {
            return 0; // the server's text, or what the driver makes of it
        }
        String what = row.get("note", String.class);
        if (List.of("null", "empty", "null inside").contains(what)) {
            return 0; // the value is a default, if any
        }
        if (value instanceof Duration && what.contains("infinity")) {
            return 0; // the longest DayToSecond is shorter than the longest YearToSecond
        }
        is(row, "d", value, what);
        is(row, "vs", asList(value), what);
        is(row, "matrix", asList(asList(value, value), asList(null, value)), what);
        if (isPadded(value)) {
            return 3;
        }
        is(row, "ds", asList(value), what);
        is(row, "da", asList(value, null), what);
        is(row, "c", asList(value, asList(value)), what);
        is(row, "cs", asList(asList(value, asList(value, null)), null), what);
        return 7;
    }

    // Only where the type itself says so, character(5) pads with blanks.
    private static boolean isPadded(@Nullable Object value) {
        return value instanceof String text && text.endsWith(" ");
    }

    private static void is(Record row, String column, @Nullable Object expected, String what) {
        assertThat(comparable(row.get(column)))
                .as(requireNonNull(row.field(column)) + " " + what)
                .isEqualTo(expected);
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Object[] elements -> list(elements);
            case Interval interval -> interval.toDuration(); // nor is one over interval year to month a YearToMonth
            case Number number -> number.toString(); // a domain over numeric(18) is no Long
            case Record record -> list(requireNonNull(record.intoArray()));
            default -> value;
        };
    }

    private static List<@Nullable Object> list(@Nullable Object[] elements) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object element : elements) {
            list.add(comparable(element));
        }
        return list;
    }
}
