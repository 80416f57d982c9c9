package dev.limn.catalog.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things by the OID of what they belong to, in the order in which they came. */
final class Grouped<T> {

    private final Map<Long, List<T>> byOwner = new HashMap<>();

    void add(long owner, T thing) {
        byOwner.computeIfAbsent(owner, any -> new ArrayList<>()).add(thing);
    }

    List<T> of(long owner) {
        return byOwner.getOrDefault(owner, List.of());
    }
}
