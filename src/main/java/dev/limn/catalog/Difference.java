package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.internal.comparison.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * One way in which something is no longer what it was.
 *
 * @param kind what it is: {@code table}, {@code foreign key}
 * @param name with the names of what it is part of: {@code shop.orders.total}
 * @param was the trait that changed, or a word about the whole if it is gone; null if it is new
 * @param is the same now, or a word about the whole if it is new; null if it is gone
 */
public record Difference(
        String kind,
        String name,
        @Nullable String was,
        @Nullable String is) {

    public Difference {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
    }

    /** {@code shop.orders.total: numeric(10,2) → numeric(12,2)}, on one line; long texts are cut. */
    @Override
    public String toString() {
        return text("new", "gone");
    }

    /** The line in other words for what is new and what is gone. */
    String text(String isNew, String isGone) {
        return name + ": " + what(isNew, isGone);
    }

    private String what(String isNew, String isGone) {
        if (was == null) {
            return isNew + " (" + Excerpt.of(String.valueOf(is)) + ")";
        }
        return is == null ? isGone + " (" + Excerpt.of(was) + ")" : Excerpt.pair(was, is);
    }
}
