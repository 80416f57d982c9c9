package dev.limn.emulator.lake.sample;

import dev.limn.emulator.lake.sample.Event.Item;
import dev.limn.emulator.lake.sample.Event.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written on an event: the page it happened on, where the visitor came from, and the like. */
final class EventTexts {

    private EventTexts() {}

    static boolean campaign(Event event) {
        return event.first() && !event.app() && Hash.percent(25, event.visit(), Purpose.CAMPAIGN);
    }

    static String campaignName(Event event) {
        return Hash.pick(event.visit(), Purpose.CAMPAIGN, "spring sale", "new arrivals", "come back");
    }

    static @Nullable String referrer(Event event) {
        return Hash.percent(40, event.visit(), Purpose.REFERRER)
                ? "https://search.example/?q=" + Hash.pick(event.visit(), Purpose.KEYWORDS, "teapot", "gift", "stool")
                : null;
    }

    static boolean searching(Event event) {
        return event.kind() == Kind.PAGE_VIEW && !event.first() && Hash.percent(20, event.number(), Purpose.KEYWORDS);
    }

    static String pageName(Event event) {
        return switch (event.kind()) {
            case PRODUCT_VIEW, LIST_ADD -> "Product: " + firstProduct(event).name();
            case CHECKOUT -> "Checkout";
            case PURCHASE -> "Thank you";
            case LINK_CLICK, LAUNCH, PAGE_VIEW -> contentName(event);
        };
    }

    private static String contentName(Event event) {
        if (event.first()) {
            return "Home";
        }
        return searching(event)
                ? "Search results"
                : Hash.pick(event.number(), Purpose.PAGE, "Offers", "Kitchen", "Outdoor", "Help", "Account");
    }

    static String pageUrl(Event event) {
        String path = event.commerce() && !event.ordered()
                ? firstProduct(event).path()
                : pageName(event).toLowerCase(Locale.ROOT).replace(' ', '-');
        return "https://www.acme.example/" + path;
    }

    private static Product firstProduct(Event event) {
        List<Item> items = event.items();
        return items == null ? new Product(0) : items.getFirst().product();
    }

    static @Nullable List<String> tags(Event event) {
        List<String> all = List.of("vip", "beta", "retarget", "survey");
        int many = Hash.below(all.size() + 2, event.visit(), Purpose.TAGS) - 1;
        return many < 0 ? null : all.subList(0, many);
    }

    static @Nullable Map<String, Double> scores(Event event) {
        if (!event.signedIn()) {
            return null;
        }
        double score = Hash.below(1_000, event.visit(), Purpose.SCORE) / 1_000.0;
        return Map.of("engagement", score);
    }
}
