package dev.limn.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** PostgreSQL does not hold a column to the dimensions it was declared with; a Java array has no others. */
final class ArrayShape {

    private ArrayShape() {}

    /** The elements in so many dimensions: outer ones are dropped, as by {@code unnest}, or added. */
    static List<@Nullable Object> fit(List<@Nullable Object> elements, int dimensions) {
        int actual = depth(elements);
        if (actual > dimensions) {
            return fit(inner(elements), dimensions);
        }
        return actual == 1 && dimensions > 1 && holdsValues(elements) ? outer(elements) : elements;
    }

    private static int depth(List<@Nullable Object> elements) {
        return !elements.isEmpty() && elements.getFirst() instanceof List<?> first ? 1 + depth(copy(first)) : 1;
    }

    private static List<@Nullable Object> inner(List<@Nullable Object> elements) {
        List<@Nullable Object> inner = new ArrayList<>();
        elements.forEach(element -> inner.addAll((List<?>) Objects.requireNonNull(element)));
        return inner;
    }

    private static List<@Nullable Object> outer(List<@Nullable Object> elements) {
        List<@Nullable Object> outer = new ArrayList<>();
        outer.add(elements);
        return outer;
    }

    // An array of a domain over an array has texts of arrays.
    private static boolean holdsValues(List<@Nullable Object> elements) {
        return elements.stream()
                .anyMatch(element -> element != null && !element.toString().startsWith("{"));
    }

    static List<@Nullable Object> copy(List<?> elements) {
        return new ArrayList<>(elements);
    }
}
