package dev.limn.emulator.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.functions.FrameReference.Event;
import dev.limn.emulator.testing.SharedSpark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random events, many with equal times, some without time or value, over the frames that SQL can say. */
class FramesTest {

    private static final StructType COLUMNS =
            StructType.fromDDL("visitor int, n int, seconds bigint, v string, hit boolean");

    private final List<List<Event>> visitors = randomVisitors(new Random(20_220_902), 40);

    @ParameterizedTest
    @EnumSource
    void everyFunctionKeepsToItsFrame(Frame frame) {
        Map<String, Function<List<Event>, @Nullable String>> calls = new LinkedHashMap<>();
        calls.put("SESS_TIMEOUT(ts, 10)", FrameReference::sessTimeout);
        calls.put("SESS_START_IF(ts, hit)", FrameReference::sessStartIf);
        calls.put("SESS_END_IF(ts, hit)", FrameReference::sessEndIf);
        calls.put("PREVIOUS(v, 2)", rows -> FrameReference.previous(rows, false));
        calls.put("PREVIOUS(v, 2, true)", rows -> FrameReference.previous(rows, true));
        calls.put("NEXT(v, 2)", rows -> FrameReference.next(rows, false));
        calls.put("NEXT(v, 2, true)", rows -> FrameReference.next(rows, true));
        calls.put("TIME_BETWEEN_PREVIOUS_MATCH(ts, hit)", FrameReference::sincePrevious);
        calls.put("TIME_BETWEEN_NEXT_MATCH(ts, hit)", FrameReference::untilNext);
        calls.put("ATTRIBUTION_FIRST_TOUCH(ts, 'x', v)", FrameReference::firstTouch);
        calls.put("ATTRIBUTION_LAST_TOUCH(ts, 'x', v)", FrameReference::lastTouch);
        for (boolean before : new boolean[] {false, true}) {
            String rest = "(ts, 'x', v, hit, " + before + ")";
            calls.put("ATTRIBUTION_FIRST_TOUCH_EXP_IF" + rest, rows -> FrameReference.firstTouchSince(rows, before));
            calls.put("ATTRIBUTION_LAST_TOUCH_EXP_IF" + rest, rows -> FrameReference.lastTouchSince(rows, before));
        }
        calls.put(
                "ATTRIBUTION_FIRST_TOUCH_EXP_TIMEOUT(ts, 'x', v, 10)", rows -> FrameReference.touchWithin(rows, true));
        calls.put(
                "ATTRIBUTION_LAST_TOUCH_EXP_TIMEOUT(ts, 'x', v, 10)", rows -> FrameReference.touchWithin(rows, false));

        List<String> actual = results("frame", frame, List.copyOf(calls.keySet()));

        assertThat(actual).isEqualTo(expected((events, position) -> {
            List<Event> rows = frame.rows(events, position);
            return calls.values().stream().map(call -> String.valueOf(call.apply(rows)));
        }));
    }

    @ParameterizedTest
    @EnumSource(names = {"UP_TO_THE_ROW", "FROM_THE_ROW_ON"})
    void theExpiringLastTouchesLookAhead(Frame frame) {
        List<String> actual = results(
                "ahead",
                frame,
                List.of(
                        "ATTRIBUTION_LAST_TOUCH_EXP_TIMEOUT(ts, 'x', v, 10)",
                        "ATTRIBUTION_LAST_TOUCH_EXP_IF(ts, 'x', v, hit)",
                        "ATTRIBUTION_LAST_TOUCH_EXP_IF(ts, 'x', v, hit, true)"));

        // Only a frame up to the row is turned, and then what lies behind counts as well.
        boolean around = frame == Frame.UP_TO_THE_ROW;
        assertThat(actual).isEqualTo(expected((events, position) -> {
            List<Event> rows = events.subList(around ? 0 : position, events.size());
            int here = around ? position : 0;
            return Stream.of(
                    String.valueOf(FrameReference.lastTouchAfter(events.subList(position, events.size()))),
                    String.valueOf(FrameReference.lastTouchAround(rows, here, false)),
                    String.valueOf(FrameReference.lastTouchAround(rows, here, true)));
        }));
    }

    private List<String> expected(RowReference reference) {
        List<String> rows = new ArrayList<>();
        for (int visitor = 0; visitor < visitors.size(); visitor++) {
            List<Event> events = visitors.get(visitor);
            for (int i = 0; i < events.size(); i++) {
                rows.add(visitor + "." + events.get(i).number() + ": "
                        + reference.results(events, i).collect(Collectors.joining(" ")));
            }
        }
        return rows;
    }

    private List<String> results(String expiry, Frame frame, List<String> calls) {
        SparkSession spark = SharedSpark.session();
        spark.conf().set("spark.sql.shuffle.partitions", "1");
        AdobeFunctions.register(spark, Switches.defaults().with(Switch.LAST_TOUCH_EXPIRY, expiry));
        spark.createDataFrame(rows(), COLUMNS)
                .selectExpr("*", "timestamp_seconds(seconds) AS ts")
                .createOrReplaceTempView("events");
        String columns = calls.stream().map(call -> call + " OVER w").collect(Collectors.joining(", "));
        return spark
                .sql("SELECT visitor, n, " + columns + " FROM events WINDOW w AS (PARTITION BY visitor"
                        + " ORDER BY ts NULLS FIRST, n ROWS BETWEEN " + frame.sql + ")")
                .orderBy("visitor", "n")
                .collectAsList()
                .stream()
                .map(row -> row.getInt(0) + "." + row.getInt(1) + ": "
                        + IntStream.range(2, row.size())
                                .mapToObj(i -> text(row.get(i)))
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int visitor = 0; visitor < visitors.size(); visitor++) {
            for (Event event : visitors.get(visitor)) {
                rows.add(RowFactory.create(visitor, event.number(), event.time(), event.value(), event.hit()));
            }
        }
        return rows;
    }

    // Instants in seconds, as the reference has them.
    private static String text(@Nullable Object value) {
        if (value instanceof Row row) {
            return IntStream.range(0, row.size())
                    .mapToObj(i -> row.get(i) instanceof Instant time
                            ? String.valueOf(time.getEpochSecond())
                            : String.valueOf(row.get(i)))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return String.valueOf(value);
    }

    // Already in the windows' order: without times first, then by time and number.
    private static List<List<Event>> randomVisitors(Random random, int count) {
        List<List<Event>> visitors = new ArrayList<>();
        for (int visitor = 0; visitor < count; visitor++) {
            List<Event> events = new ArrayList<>();
            long time = 1_000;
            int size = 1 + random.nextInt(14);
            int timeless = random.nextInt(4) == 0 ? random.nextInt(3) : 0;
            for (int number = 0; number < size; number++) {
                time += random.nextInt(3) == 0 ? 0 : random.nextInt(14);
                String value = random.nextInt(3) == 0 ? null : "v" + random.nextInt(9);
                events.add(new Event(number, number < timeless ? null : time, value, random.nextInt(4) == 0));
            }
            visitors.add(events);
        }
        return visitors;
    }

    private interface RowReference {
        Stream<String> results(List<Event> events, int position);
    }

    enum Frame {
        UP_TO_THE_ROW("UNBOUNDED PRECEDING AND CURRENT ROW", -99, 0),
        FROM_THE_ROW_ON("CURRENT ROW AND UNBOUNDED FOLLOWING", 0, 99),
        ALL("UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING", -99, 99),
        FEW_BEFORE("4 PRECEDING AND CURRENT ROW", -4, 0),
        FEW_AFTER("CURRENT ROW AND 4 FOLLOWING", 0, 4),
        AROUND("2 PRECEDING AND 1 FOLLOWING", -2, 1);

        private final String sql;
        private final int from;
        private final int to;

        Frame(String sql, int from, int to) {
            this.sql = sql;
            this.from = from;
            this.to = to;
        }

        List<Event> rows(List<Event> events, int position) {
            return events.subList(Math.max(0, position + from), Math.min(events.size(), position + to + 1));
        }
    }
}
