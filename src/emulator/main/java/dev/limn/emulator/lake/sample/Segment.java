package dev.limn.emulator.lake.sample;

import static dev.limn.emulator.lake.sample.Shape.text;
import static dev.limn.emulator.lake.sample.Shape.value;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.spark.sql.types.DataTypes;

/** An audience of the sample. */
enum Segment implements SampleRows.Fact {
    RECENT_BUYERS("Recent buyers"),
    LOYAL_CUSTOMERS("Loyal customers"),
    CART_ABANDONERS("Cart abandoners"),
    NEWSLETTER_READERS("Newsletter readers"),
    APP_USERS("App users"),
    BARGAIN_HUNTERS("Bargain hunters"),
    FIRST_TIME_VISITORS("First-time visitors"),
    OUTDOOR_FANS("Outdoor fans");

    static final Shape.Struct<Segment> SHAPE = Shape.record(
            text("segment_id", Segment::id),
            text("segment_name", segment -> segment.title),
            text("segment_namespace", segment -> "ups"),
            value("is_active", DataTypes.BooleanType, segment -> segment != BARGAIN_HUNTERS),
            value(
                    "created_date",
                    DataTypes.DateType,
                    segment -> (int) Calendar.LAST_DAY.toEpochDay() - 400 + 20 * segment.ordinal()));

    static final Segment[] ALL = values();

    private final String title;
    private final String id;

    Segment(String title) {
        this.title = title;
        this.id =
                UUID.nameUUIDFromBytes(name().getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public long number() {
        return ordinal();
    }

    String id() {
        return id;
    }
}
