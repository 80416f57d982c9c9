package dev.limn.emulator.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On the events that the attribution analysis page prints, with the purchases it tells of. */
class AttributionFunctionsTest {

    private static final String[] TOUCHES = {
        "2019-07-15 06:04:10, em:1024841",
        "2019-07-15 06:05:05, em:1024841",
        "2019-07-15 06:05:35",
        "2019-07-15 06:08:30",
        "2019-07-21 18:45:10, em:483339",
        "2019-07-21 18:50:22, em:483339",
        "2019-07-21 18:56:56",
        "2019-07-23 12:25:12, sms:70558",
        "2019-07-23 12:38:51",
        "2019-07-29 21:33:30, em:884210"
    };
    private static final Set<Integer> PURCHASES = Set.of(4, 7, 9, 10);

    private final Events events = new Events(Switches.defaults());

    @BeforeEach
    void givenTouches() {
        events.given(PURCHASES, TOUCHES);
    }

    @DisplayName("The first touch gets the credit of all that follows [adf]")
    @Test
    void theFirstTouchGetsAllCredit() {
        assertThat(events.upToTheRow("ATTRIBUTION_FIRST_TOUCH(ts, 'Paid First', v)"))
                .hasSize(10)
                .containsOnly("(Paid First,em:1024841,2019-07-15 06:04:10.0,1.0)");
    }

    @DisplayName("The last touch is that of the latest event with a value [adf]")
    @Test
    void theLastTouchIsTheLatestWithAValue() {
        assertThat(events.upToTheRow("ATTRIBUTION_LAST_TOUCH(ts, 'Paid Last', v)"))
                .containsExactly(
                        "(Paid Last,em:1024841,2019-07-15 06:04:10.0,1.0)",
                        "(Paid Last,em:1024841,2019-07-15 06:05:05.0,1.0)",
                        "(Paid Last,em:1024841,2019-07-15 06:05:05.0,1.0)",
                        "(Paid Last,em:1024841,2019-07-15 06:05:05.0,1.0)",
                        "(Paid Last,em:483339,2019-07-21 18:45:10.0,1.0)",
                        "(Paid Last,em:483339,2019-07-21 18:50:22.0,1.0)",
                        "(Paid Last,em:483339,2019-07-21 18:50:22.0,1.0)",
                        "(Paid Last,sms:70558,2019-07-23 12:25:12.0,1.0)",
                        "(Paid Last,sms:70558,2019-07-23 12:25:12.0,1.0)",
                        "(Paid Last,em:884210,2019-07-29 21:33:30.0,1.0)");
    }

    // The page has em:70558 where its event has sms:70558.
    @DisplayName("With a condition the first touch begins anew after each purchase [adf]")
    @Test
    void theFirstTouchBeginsAnewAfterAPurchase() {
        assertThat(events.upToTheRow("ATTRIBUTION_FIRST_TOUCH_EXP_IF(ts, 'Paid First', v, hit, false)"))
                .isEqualTo(events.upToTheRow("ATTRIBUTION_FIRST_TOUCH_EXP_IF(ts, 'Paid First', v, hit)"))
                .containsExactly(
                        "(Paid First,em:1024841,2019-07-15 06:04:10.0,1.0)",
                        "(Paid First,em:1024841,2019-07-15 06:04:10.0,1.0)",
                        "(Paid First,em:1024841,2019-07-15 06:04:10.0,1.0)",
                        "(Paid First,em:1024841,2019-07-15 06:04:10.0,1.0)",
                        "(Paid First,em:483339,2019-07-21 18:45:10.0,1.0)",
                        "(Paid First,em:483339,2019-07-21 18:45:10.0,1.0)",
                        "(Paid First,em:483339,2019-07-21 18:45:10.0,1.0)",
                        "(Paid First,sms:70558,2019-07-23 12:25:12.0,1.0)",
                        "(Paid First,sms:70558,2019-07-23 12:25:12.0,1.0)",
                        "(Paid First,em:884210,2019-07-29 21:33:30.0,1.0)");
    }

    @DisplayName("With expBefore a session's first event begins the channel anew [adf]")
    @Test
    void expBeforeBeginsAnewWithTheRowItself() {
        assertThat(values("ATTRIBUTION_FIRST_TOUCH_EXP_IF(ts, 'x', v, n IN (6, 9), true)"))
                .containsExactly(
                        "em:1024841",
                        "em:1024841",
                        "em:1024841",
                        "em:1024841",
                        "em:1024841",
                        "em:483339",
                        "em:483339",
                        "em:483339",
                        null,
                        "em:884210");
    }

    // Of the page's last three rows two have another event's timestamp, and one another event.
    @DisplayName("With a time-out the first touch is the earliest of the seven days before [adf]")
    @Test
    void theFirstTouchIsTheEarliestWithinTheTimeOut() {
        List<@Nullable String> touches =
                events.upToTheRow("ATTRIBUTION_FIRST_TOUCH_EXP_TIMEOUT(ts, 'Paid First', v, 86400 * 7)");

        assertThat(touches.subList(0, 7)).containsOnly("(Paid First,em:1024841,2019-07-15 06:04:10.0,1.0)");
        assertThat(touches.subList(7, 9)).containsOnly("(Paid First,em:483339,2019-07-21 18:45:10.0,1.0)");
    }

    // The page's timestamp for the 21st is that of the purchase, which has no tracking code.
    @DisplayName("With a condition the last touch is the last of each day, on all rows of the day [adf]")
    @Test
    void theLastTouchBeforeAPurchaseIsOnAllRowsBeforeIt() {
        String[] touches = TOUCHES.clone();
        touches[3] = "2019-07-15 06:08:30, em:550984";
        touches[8] = "2019-07-23 12:38:51, em:380097";
        events.given(PURCHASES, touches);

        assertThat(events.upToTheRow("ATTRIBUTION_LAST_TOUCH_EXP_IF(ts, 'Paid Last', v, hit, false)"))
                .containsExactly(
                        "(Paid Last,em:550984,2019-07-15 06:08:30.0,1.0)",
                        "(Paid Last,em:550984,2019-07-15 06:08:30.0,1.0)",
                        "(Paid Last,em:550984,2019-07-15 06:08:30.0,1.0)",
                        "(Paid Last,em:550984,2019-07-15 06:08:30.0,1.0)",
                        "(Paid Last,em:483339,2019-07-21 18:50:22.0,1.0)",
                        "(Paid Last,em:483339,2019-07-21 18:50:22.0,1.0)",
                        "(Paid Last,em:483339,2019-07-21 18:50:22.0,1.0)",
                        "(Paid Last,em:380097,2019-07-23 12:38:51.0,1.0)",
                        "(Paid Last,em:380097,2019-07-23 12:38:51.0,1.0)",
                        "(Paid Last,em:884210,2019-07-29 21:33:30.0,1.0)");
    }

    @DisplayName("With a time-out the last touch is the last of the seven days after [adf]")
    @Test
    void theLastTouchIsTheLatestWithinTheTimeOut() {
        assertThat(values("ATTRIBUTION_LAST_TOUCH_EXP_TIMEOUT(ts, 'Paid Last', v, 86400 * 7)"))
                .containsExactly(
                        "em:483339",
                        "em:483339",
                        "em:483339",
                        "em:483339",
                        "sms:70558",
                        "sms:70558",
                        "sms:70558",
                        "em:884210",
                        "em:884210",
                        "em:884210");
    }

    @DisplayName("By switch the last touch keeps to the frame that the query gives [adf]")
    @Test
    void theLastTouchKeepsToTheFrameBySwitch() {
        Events strict = new Events(Switches.defaults().with(Switch.LAST_TOUCH_EXPIRY, "frame"));
        strict.given(PURCHASES, TOUCHES);

        assertThat(strict.upToTheRow("ATTRIBUTION_LAST_TOUCH_EXP_IF(ts, 'x', v, n = 5)")
                        .subList(4, 8))
                .containsExactly(
                        "(x,em:483339,2019-07-21 18:45:10.0,1.0)",
                        "(x,em:483339,2019-07-21 18:50:22.0,1.0)",
                        "(x,em:483339,2019-07-21 18:50:22.0,1.0)",
                        "(x,sms:70558,2019-07-23 12:25:12.0,1.0)");
        assertThat(strict.upToTheRow("ATTRIBUTION_LAST_TOUCH_EXP_TIMEOUT(ts, 'x', v, 86400)")
                        .subList(6, 9))
                .containsExactly(
                        "(x,em:483339,2019-07-21 18:50:22.0,1.0)",
                        "(x,sms:70558,2019-07-23 12:25:12.0,1.0)",
                        "(x,sms:70558,2019-07-23 12:25:12.0,1.0)");
    }

    @DisplayName("The last touch with a condition has a percentage, the others a fraction [adf]")
    @Test
    void theCreditIsAPercentageOrAFraction() {
        String over = " OVER (ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";
        String columns = "ATTRIBUTION_FIRST_TOUCH(ts, 'x', v)" + over + " AS first, "
                + "ATTRIBUTION_LAST_TOUCH_EXP_IF(ts, 'x', v, hit)" + over + " AS last";

        assertThat(events.spark()
                        .sql("SELECT first.name, first.value, first.timestamp, first.fraction, last.percentage FROM "
                                + "(SELECT " + columns + " FROM events) LIMIT 1")
                        .columns())
                .containsExactly("name", "value", "timestamp", "fraction", "percentage");
    }

    @DisplayName("A member can be taken from a call at once [merchandising variables]")
    @Test
    void aMemberCanBeTakenFromACall() {
        String over = " OVER (PARTITION BY 1 ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";

        assertThat(events.spark()
                        .sql("SELECT CASE WHEN hit THEN ATTRIBUTION_LAST_TOUCH(ts, 'bind', v)" + over
                                + ".value END AS bound, explode(array(1, 2)) AS item FROM events WHERE n < 5")
                        .filter("bound IS NOT NULL")
                        .collectAsList()
                        .toString())
                .isEqualTo("[[em:1024841,1], [em:1024841,2]]");
    }

    // A LIMIT is moved below a window whose frames end at the row.
    @Test
    void aLimitDoesNotHideWhatLiesAhead() {
        assertThat(events.spark()
                        .sql("SELECT ATTRIBUTION_LAST_TOUCH_EXP_TIMEOUT(ts, 'x', v, 86400 * 30) OVER (ORDER BY ts"
                                + " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW).value FROM events LIMIT 1")
                        .head()
                        .getString(0))
                .isEqualTo("em:884210");
    }

    private List<@Nullable String> values(String call) {
        return events.upToTheRow(call).stream()
                .<@Nullable String>map(touch -> touch == null ? null : touch.split(",")[1])
                .toList();
    }
}
