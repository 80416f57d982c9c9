package dev.limn.catalog.internal.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where two lists of the same things differ in their order.
 *
 * @param was the names from the first that moved to the last
 * @param is the same names
 */
record Order(String was, String is) {

    /** How those parts that both have are ordered; empty if in the same way, or if order does not count. */
    static Optional<Order> of(List<Thing> before, List<Thing> after) {
        List<String> was = shared(before, after);
        List<String> is = shared(after, before);
        if (was.equals(is) || was.size() != is.size()) {
            return Optional.empty();
        }
        int first = 0;
        while (was.get(first).equals(is.get(first))) {
            first++;
        }
        int end = was.size();
        while (was.get(end - 1).equals(is.get(end - 1))) {
            end--;
        }
        return Optional.of(
                new Order(String.join(", ", was.subList(first, end)), String.join(", ", is.subList(first, end))));
    }

    private static List<String> shared(List<Thing> of, List<Thing> with) {
        Set<String> known = with.stream()
                .filter(thing -> thing.kind().ordered())
                .map(Thing::name)
                .collect(Collectors.toSet());
        return of.stream()
                .filter(thing -> thing.kind().ordered())
                .map(Thing::name)
                .filter(known::contains)
                .toList();
    }
}
