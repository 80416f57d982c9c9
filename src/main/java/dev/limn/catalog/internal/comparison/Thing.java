package dev.limn.catalog.internal.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something with a name in a catalog.
 *
 * @param owner the name of what it is part of; empty when it is part of none
 * @param name by which it is the same in two catalogs
 * @param traits as many, and in the same order, for all of a kind
 */
record Thing(Kind kind, String owner, String name, List<Trait> traits, List<Thing> parts) {

    String fullName() {
        return owner.isEmpty() ? name : owner + "." + name;
    }

    /** A word about the whole: {@code text, nullable} or {@code view, 3 columns}. */
    String summary() {
        List<String> words = new ArrayList<>(traits.stream()
                .filter(trait -> trait.brief() && trait.present())
                .map(Trait::toString)
                .toList());
        if (words.isEmpty()) {
            words.add(kind.toString());
        }
        parts.stream()
                .filter(part -> part.kind.ordered())
                .collect(Collectors.groupingBy(Thing::kind, Collectors.counting()))
                .forEach((part, count) -> words.add(count + " " + part + (count == 1 ? "" : "s")));
        return String.join(", ", words);
    }
}
