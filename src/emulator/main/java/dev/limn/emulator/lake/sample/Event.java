package dev.limn.emulator.lake.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody did in the sample's shop. Twenty successive events are five visits, of one event to twelve; within
 * a visit less than two minutes pass from one to the next, and visits of the same person are mostly hours apart. For one
 * thread: what is asked for often is kept.
 */
final class Event implements SampleRows.Fact {

    /** No visit takes as many milliseconds. */
    static final long LONGEST_VISIT = 20 * 60_000L;

    /** How many events each of a block's visits has. */
    private static final int[][] PATTERNS = {
        {1, 3, 8, 2, 6}, {5, 1, 4, 9, 1}, {2, 7, 1, 4, 6}, {10, 1, 3, 5, 1},
        {1, 1, 6, 4, 8}, {12, 2, 1, 3, 2}, {4, 4, 4, 4, 4}, {3, 1, 1, 9, 6}
    };

    /** What somebody did. */
    enum Kind {
        PAGE_VIEW("web.webpagedetails.pageViews"),
        LINK_CLICK("web.webinteraction.linkClicks"),
        LAUNCH("application.launches"),
        PRODUCT_VIEW("commerce.productViews"),
        LIST_ADD("commerce.productListAdds"),
        CHECKOUT("commerce.checkouts"),
        PURCHASE("commerce.purchases");

        final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    /** A product in a basket. */
    record Item(Product product, int quantity) {

        double total() {
            return product.cents() * quantity / 100.0;
        }
    }

    private final SampleSize size;
    private final long number;
    private final long visit;
    private final int position;
    private final int length;
    private @Nullable Kind kind;
    private @Nullable Person person;

    Event(SampleSize size, long number) {
        this.size = size;
        this.number = number;
        long block = number / SampleSize.eventsPerBlock();
        int[] pattern = PATTERNS[Hash.below(PATTERNS.length, block, Purpose.VISIT_PATTERN)];
        int within = (int) (number % SampleSize.eventsPerBlock());
        int index = 0;
        while (within >= pattern[index]) {
            within -= pattern[index++];
        }
        this.visit = block * SampleSize.VISITS_PER_BLOCK + index;
        this.position = within;
        this.length = pattern[index];
    }

    @Override
    public long number() {
        return number;
    }

    long visit() {
        return visit;
    }

    /** From 0 on. */
    int position() {
        return position;
    }

    boolean first() {
        return position == 0;
    }

    /** Low numbers come more often than high ones, as some people come more often than others. */
    Person person() {
        Person known = person;
        if (known == null) {
            known = visitor();
            person = known;
        }
        return known;
    }

    private Person visitor() {
        return new Person(Math.min(
                Hash.below(size.people(), visit, Purpose.VISITOR),
                Hash.below(size.people(), visit, Purpose.VISITOR_AGAIN)));
    }

    boolean app() {
        return Hash.percent(15, visit, Purpose.APP);
    }

    boolean signedIn() {
        return Hash.percent(55, visit, Purpose.SIGNED_IN) && person().known();
    }

    Device device() {
        return Device.of(person().number(), app());
    }

    /** Milliseconds since 1970. */
    long millis() {
        long pace = 20_000L + Hash.below(70_000L, visit, Purpose.PACE);
        long pause = position == 0 ? 0 : Hash.below(15_000L, number, Purpose.PAUSE);
        return Calendar.start(visit, size.visits()) + position * pace + pause;
    }

    Kind kind() {
        Kind known = kind;
        if (known == null) {
            known = decide();
            kind = known;
        }
        return known;
    }

    private Kind decide() {
        int intent = Hash.below(100, visit, Purpose.INTENT);
        int left = length - 1 - position;
        if (intent < 12 && length >= 4) {
            return left == 0 ? Kind.PURCHASE : left == 1 ? Kind.CHECKOUT : left == 2 ? Kind.LIST_ADD : looking();
        }
        if (intent < 24 && length >= 3) {
            return left == 0 ? Kind.LIST_ADD : looking();
        }
        if (intent < 45) {
            return looking();
        }
        return first() && app() ? Kind.LAUNCH : wandering();
    }

    private Kind looking() {
        return first() ? (app() ? Kind.LAUNCH : Kind.PAGE_VIEW) : Kind.PRODUCT_VIEW;
    }

    private Kind wandering() {
        return !first() && Hash.percent(12, number, Purpose.PAGE) ? Kind.LINK_CLICK : Kind.PAGE_VIEW;
    }

    boolean commerce() {
        return kind().compareTo(Kind.PRODUCT_VIEW) >= 0;
    }

    /** True for events with a basket of more than being looked at. */
    boolean ordered() {
        return kind().compareTo(Kind.CHECKOUT) >= 0;
    }

    String purchaseId() {
        return "PO-" + Digits.padded(visit, 10);
    }

    /** What is looked at, or in the basket: the same from putting it there to paying. */
    @Nullable
    List<Item> items() {
        return switch (kind()) {
            case PAGE_VIEW, LINK_CLICK, LAUNCH -> null;
            case PRODUCT_VIEW -> List.of(new Item(product(number), 1));
            case LIST_ADD, CHECKOUT, PURCHASE ->
                IntStream.rangeClosed(0, Hash.below(3, visit, Purpose.ITEMS))
                        .mapToObj(place -> visit * 4 + place)
                        .map(draw -> new Item(product(draw), 1 + Hash.below(3, draw, Purpose.QUANTITY)))
                        .toList();
        };
    }

    private static Product product(long draw) {
        return new Product(Math.min(
                Hash.below(Product.COUNT, draw, Purpose.PRODUCT), Hash.below(Product.COUNT, draw, Purpose.ITEMS)));
    }

    double total() {
        List<Item> items = items();
        long cents = items == null
                ? 0
                : items.stream()
                        .mapToLong(item -> (long) item.product().cents() * item.quantity())
                        .sum();
        return cents / 100.0;
    }
}
