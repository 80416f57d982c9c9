package dev.limn.emulator.functions;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import java.util.Arrays;
import org.apache.spark.sql.SparkSession;

/**
 * Adobe's own SQL functions: sessions, pathing, time between events and attribution (Adobe-defined functions page),
 * sketches (hypercubes page). What the pages leave open:
 *
 * <ul>
 *   <li>A function knows the rows of its frame, and takes the last for the row in question where it looks back, and the
 *       first where it looks ahead: {@code NEXT} and {@code TIME_BETWEEN_NEXT_MATCH}. These are the frames of the pages.
 *   <li>{@code ATTRIBUTION_LAST_TOUCH_EXP_IF} and {@code …_EXP_TIMEOUT} are printed with results from after the row,
 *       and with a frame that ends at it: see {@link Switch#LAST_TOUCH_EXPIRY}. Their struct's last member is {@code
 *       percentage}, as in the older page's tables, that of the others {@code fraction}.
 *   <li>A session ends when its time-out has passed in full, and a touch counts that is the whole time-out away.
 *   <li>Rows without a timestamp are no events.
 * </ul>
 *
 * The time for a frame up to the row is that of one pass. As with any aggregate in Spark, one from the row on is passed
 * through for each row: a partition of 10,000 events takes seconds, one of 100,000 minutes.
 */
public final class AdobeFunctions {

    private AdobeFunctions() {}

    /**
     * Makes the functions known to a session, but to none made from it.
     *
     * @param session one with {@link WindowExtensions}
     */
    public static void register(SparkSession session, Switches switches) {
        FunctionRegistrar registrar = new FunctionRegistrar(session);
        boolean ahead = switches.is(Switch.LAST_TOUCH_EXPIRY, "ahead");
        Arrays.stream(AdobeFunction.values())
                .filter(function -> function.isGiven(ahead))
                .forEach(function -> registrar.add(
                        function.sqlName(), function.counts(), arguments -> new WindowAggregate(function, arguments)));
        SketchAggregate.register(registrar);
    }
}
