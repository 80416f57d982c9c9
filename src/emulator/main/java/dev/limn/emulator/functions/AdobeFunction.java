package dev.limn.emulator.functions;

import static dev.limn.emulator.functions.Parameter.CONDITION;
import static dev.limn.emulator.functions.Parameter.FLAG;
import static dev.limn.emulator.functions.Parameter.LABEL;
import static dev.limn.emulator.functions.Parameter.SECONDS;
import static dev.limn.emulator.functions.Parameter.SHIFT;
import static dev.limn.emulator.functions.Parameter.TIMESTAMP;
import static dev.limn.emulator.functions.Parameter.UNIT;
import static dev.limn.emulator.functions.Parameter.VALUE;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Adobe's window functions, with their parameters in the order of the Adobe-defined functions page; those of attribution
 * stand in its older revision, and on the attribution analysis page since.
 */
enum AdobeFunction {
    SESS_TIMEOUT(any -> SessionWalk.TYPE, SessionWalk::afterTimeOut, TIMESTAMP, SECONDS),
    SESS_START_IF(any -> SessionWalk.TYPE, SessionWalk::atMatch, TIMESTAMP, CONDITION),
    SESS_END_IF(any -> SessionWalk.TYPE, SessionWalk::afterMatch, TIMESTAMP, CONDITION),
    PREVIOUS(ShiftWalks::type, ShiftWalks::previous, VALUE, SHIFT, FLAG),
    NEXT(ShiftWalks::type, ShiftWalks::next, VALUE, SHIFT, FLAG),
    TIME_BETWEEN_PREVIOUS_MATCH(any -> DataTypes.LongType, MatchWalks::previous, TIMESTAMP, CONDITION, UNIT),
    TIME_BETWEEN_NEXT_MATCH(any -> DataTypes.LongType, MatchWalks::next, TIMESTAMP, CONDITION, UNIT),
    ATTRIBUTION_FIRST_TOUCH(TouchWalk::fractionType, ExpiringTouch::firstEver, TIMESTAMP, LABEL, VALUE),
    ATTRIBUTION_LAST_TOUCH(TouchWalk::fractionType, ExpiringTouch::lastEver, TIMESTAMP, LABEL, VALUE),
    ATTRIBUTION_FIRST_TOUCH_EXP_IF(
            TouchWalk::fractionType, ExpiringTouch::firstSince, TIMESTAMP, LABEL, VALUE, CONDITION, FLAG),
    ATTRIBUTION_LAST_TOUCH_EXP_IF(
            TouchWalk::percentageType, ExpiringTouch::lastSince, TIMESTAMP, LABEL, VALUE, CONDITION, FLAG),
    ATTRIBUTION_FIRST_TOUCH_EXP_TIMEOUT(
            TouchWalk::fractionType, TimedTouch::firstBefore, TIMESTAMP, LABEL, VALUE, SECONDS),
    ATTRIBUTION_LAST_TOUCH_EXP_TIMEOUT(
            TouchWalk::percentageType, TimedTouch::lastBefore, TIMESTAMP, LABEL, VALUE, SECONDS),
    /** As {@link #ATTRIBUTION_LAST_TOUCH_EXP_IF}, from the row on. */
    ATTRIBUTION_LAST_TOUCH_EXP_IF_AHEAD(
            TouchWalk::percentageType, ExpiringTouch::lastUntil, TIMESTAMP, LABEL, VALUE, CONDITION, FLAG),
    /** As {@link #ATTRIBUTION_LAST_TOUCH_EXP_TIMEOUT}, from the row on. */
    ATTRIBUTION_LAST_TOUCH_EXP_TIMEOUT_AHEAD(
            TouchWalk::percentageType, TimedTouch::lastAfter, TIMESTAMP, LABEL, VALUE, SECONDS);

    private static final String AHEAD = "_ahead";

    private final Function<Arguments, DataType> type;
    private final Function<Arguments, Walk> walk;
    private final List<Parameter> parameters;

    AdobeFunction(Function<Arguments, DataType> type, Function<Arguments, Walk> walk, Parameter... parameters) {
        this.type = type;
        this.walk = walk;
        this.parameters = List.of(parameters);
    }

    /** Its name in SQL, in small letters. */
    String sqlName() {
        String name = name().toLowerCase(Locale.ROOT);
        return looksAhead() ? name.substring(0, name.length() - AHEAD.length()) : name;
    }

    /** True if it looks from the row on, although it is called with the frame up to the row. */
    boolean looksAhead() {
        return name().toLowerCase(Locale.ROOT).endsWith(AHEAD);
    }

    /**
     * What it gives where nothing lies ahead, null for nothing. The printed results credit the last touch before a
     * purchase also on the row of the purchase, which is no touch.
     */
    @Nullable
    AdobeFunction otherwise() {
        return this == ATTRIBUTION_LAST_TOUCH_EXP_IF_AHEAD ? ATTRIBUTION_LAST_TOUCH_EXP_IF : null;
    }

    /** Whether a session is given it: of two that stand for one function, the one that looks ahead or the other. */
    boolean isGiven(boolean ahead) {
        boolean isOneOfTwo =
                looksAhead() || this == ATTRIBUTION_LAST_TOUCH_EXP_IF || this == ATTRIBUTION_LAST_TOUCH_EXP_TIMEOUT;
        return !isOneOfTwo || looksAhead() == ahead;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** How many arguments it can be called with. */
    List<Integer> counts() {
        int least = (int) parameters.stream().filter(each -> !each.optional()).count();
        return IntStream.rangeClosed(least, parameters.size()).boxed().toList();
    }

    DataType type(Arguments arguments) {
        return type.apply(arguments);
    }

    Walk walk(Arguments arguments) {
        return walk.apply(arguments);
    }
}
