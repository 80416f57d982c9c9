package dev.limn.emulator.lake.sample;

import static dev.limn.emulator.lake.sample.Shape.array;
import static dev.limn.emulator.lake.sample.Shape.map;
import static dev.limn.emulator.lake.sample.Shape.struct;
import static dev.limn.emulator.lake.sample.Shape.text;
import static dev.limn.emulator.lake.sample.Shape.value;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.limn.emulator.lake.sample.Event.Item;
import dev.limn.emulator.lake.sample.Event.Kind;
import dev.limn.emulator.lake.sample.Shape.Member;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/** The sample's events in the shape of XDM ExperienceEvents. */
final class EventShape {

    private static final Shape<Item> ITEM = Shape.record(
            text("SKU", item -> item.product().sku()),
            text("name", item -> item.product().name()),
            value("quantity", IntegerType, Item::quantity),
            value("priceTotal", DoubleType, Item::total),
            text("currencyCode", item -> "EUR"));

    static final Shape.Struct<Event> SHAPE = Shape.record(
            text(
                    "_id",
                    event -> Digits.hex(Hash.of(event.number(), Purpose.EVENT_ID)) + "-"
                            + Digits.hex(Hash.of(event.number(), Purpose.EVENT_ID_AGAIN))),
            value("timestamp", TimestampType, event -> event.millis() * 1_000),
            value(
                    "receivedTimestamp",
                    TimestampType,
                    event -> (event.millis() + 500 + Hash.below(9_000, event.number(), Purpose.RECEIVED)) * 1_000),
            text("eventType", event -> event.kind().type),
            text("producedBy", event -> "self"),
            map(
                    "identityMap",
                    event -> event.person().identities(event.signedIn()),
                    new Shape.Sequence<>(identities -> identities, Person.IDENTITY)),
            struct(
                    "endUserIDs",
                    event -> true,
                    struct(
                            "_experience",
                            event -> true,
                            struct(
                                    "mcid",
                                    event -> true,
                                    text("id", event -> event.person().ecid()),
                                    struct("namespace", event -> true, text("code", event -> "ECID")),
                                    value("primary", BooleanType, event -> true)))),
            web(),
            struct(
                    "application",
                    Event::app,
                    text("name", event -> "Acme Shop"),
                    text("version", event -> Hash.pick(event.visit(), Purpose.PAGE, "4.1.0", "4.2.0", "4.2.1")),
                    measure("launches", Kind.LAUNCH)),
            commerce(),
            array("productListItems", Event::items, ITEM),
            device(),
            environment(),
            placeContext(),
            struct(
                    "marketing",
                    EventTexts::campaign,
                    text(
                            "trackingCode",
                            event -> "em:" + EventTexts.campaignName(event).replace(' ', '-')),
                    text("campaignName", EventTexts::campaignName)),
            struct(
                    "channel",
                    event -> true,
                    text("_id", event -> "https://ns.adobe.com/xdm/channels/" + (event.app() ? "mobile-app" : "web")),
                    text("mediaType", event -> EventTexts.campaign(event) ? "paid" : null)),
            struct(
                    "search",
                    EventTexts::searching,
                    text(
                            "keywords",
                            event -> Hash.pick(
                                    event.number(),
                                    Purpose.KEYWORDS,
                                    "tea pot",
                                    "lantern",
                                    "warm blanket",
                                    "gift",
                                    "o'clock"))),
            tenant());

    private EventShape() {}

    private static Member<Event> web() {
        return struct(
                "web",
                event -> !event.app(),
                struct(
                        "webPageDetails",
                        event -> true,
                        text("name", EventTexts::pageName),
                        text("URL", EventTexts::pageUrl),
                        text("siteSection", event -> event.commerce() ? "shop" : "content"),
                        value("isHomePage", BooleanType, Event::first),
                        value("isErrorPage", BooleanType, event -> Hash.percent(1, event.number(), Purpose.PAGE)),
                        measure("pageViews", Kind.PAGE_VIEW)),
                struct(
                        "webReferrer",
                        Event::first,
                        text(
                                "type",
                                event -> EventTexts.campaign(event)
                                        ? "email"
                                        : EventTexts.referrer(event) == null ? "typed_bookmarked" : "search_engine"),
                        text("URL", EventTexts::referrer)),
                struct(
                        "webInteraction",
                        event -> event.kind() == Kind.LINK_CLICK,
                        text(
                                "name",
                                event -> Hash.pick(event.number(), Purpose.KEYWORDS, "newsletter", "help", "share")),
                        text("type", event -> "other"),
                        measure("linkClicks", Kind.LINK_CLICK)));
    }

    private static Member<Event> commerce() {
        return struct(
                "commerce",
                Event::commerce,
                measure("productViews", Kind.PRODUCT_VIEW),
                measure("productListAdds", Kind.LIST_ADD),
                measure("checkouts", Kind.CHECKOUT),
                measure("purchases", Kind.PURCHASE),
                struct(
                        "order",
                        Event::ordered,
                        text("purchaseID", event -> event.kind() == Kind.PURCHASE ? event.purchaseId() : null),
                        value("priceTotal", DoubleType, Event::total),
                        text("currencyCode", event -> "EUR")));
    }

    private static Member<Event> device() {
        return struct(
                "device",
                event -> true,
                text("type", event -> event.device().type),
                text("manufacturer", event -> event.device().manufacturer),
                text("model", event -> event.device().model),
                value("screenHeight", IntegerType, event -> event.device().height),
                value("screenWidth", IntegerType, event -> event.device().width),
                value("colorDepth", IntegerType, event -> 32));
    }

    private static Member<Event> environment() {
        return struct(
                "environment",
                event -> true,
                text("type", event -> event.app() ? "application" : "browser"),
                text("operatingSystem", event -> event.device().system),
                text(
                        "ipV4",
                        event -> "203.0.113." + Hash.below(256, event.person().number(), Purpose.NETWORK)),
                struct(
                        "browserDetails",
                        event -> !event.app(),
                        text(
                                "name",
                                event -> Hash.pick(
                                        event.person().number(),
                                        Purpose.BROWSER,
                                        "Chrome",
                                        "Firefox",
                                        "Safari",
                                        "Edge")),
                        text("acceptLanguage", event -> event.person().place().language),
                        value("cookiesEnabled", BooleanType, event -> true),
                        value("viewportHeight", IntegerType, event -> event.device().height * 4 / 5),
                        value("viewportWidth", IntegerType, event -> event.device().width)));
    }

    private static Member<Event> placeContext() {
        return struct(
                "placeContext",
                event -> !Hash.percent(5, event.visit(), Purpose.NETWORK),
                value(
                        "localTime",
                        TimestampType,
                        event -> (event.millis() - event.person().place().offset * 60_000L) * 1_000),
                value(
                        "localTimezoneOffset",
                        IntegerType,
                        event -> event.person().place().offset),
                struct(
                        "geo",
                        event -> true,
                        struct(
                                "_schema",
                                event -> true,
                                value(
                                        "latitude",
                                        DoubleType,
                                        event -> event.person().place().latitude),
                                value(
                                        "longitude",
                                        DoubleType,
                                        event -> event.person().place().longitude)),
                        text("city", event -> event.person().place().city),
                        text("stateProvince", event -> event.person().place().state),
                        text("postalCode", event -> event.person().place().postalCode),
                        text("countryCode", event -> event.person().place().country)));
    }

    private static Member<Event> tenant() {
        return struct(
                "_acme",
                event -> true,
                text("loyaltyId", event -> event.signedIn() ? event.person().loyaltyId() : null),
                value("signedIn", BooleanType, Event::signedIn),
                value("visitNumber", LongType, Event::visit),
                value("visitDepth", IntegerType, event -> event.position() + 1),
                value(
                        "30_day_value",
                        DoubleType,
                        event -> Hash.below(50_000, event.person().number(), Purpose.MONEY) / 100.0),
                array("tags", EventTexts::tags, new Shape.Scalar<String>(DataTypes.StringType, UTF8String::fromString)),
                map("scores", EventTexts::scores, new Shape.Scalar<Double>(DoubleType, score -> score)));
    }

    /** A counter, 1 for events of its kind, and null for others. */
    private static Member<Event> measure(String name, Kind kind) {
        return struct(name, event -> event.kind() == kind, value("value", DoubleType, event -> 1.0));
    }
}
