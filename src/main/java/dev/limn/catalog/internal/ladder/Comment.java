package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.Dataset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words about a table, made of what is known of its dataset. */
final class Comment {

    private Comment() {}

    /** {@code Events. What happened in the shop. Dataset 5f0c1a.} */
    static String of(Dataset dataset) {
        String description = dataset.description().equals(dataset.title()) ? "" : dataset.description();
        return Stream.of(dataset.title(), description, "Dataset " + dataset.id())
                .filter(part -> !part.isEmpty())
                .map(Comment::sentence)
                .collect(Collectors.joining(" "));
    }

    private static String sentence(String words) {
        return words.matches("(?s).*[.!?…]") ? words : words + ".";
    }
}
