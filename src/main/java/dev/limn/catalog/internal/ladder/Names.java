package dev.limn.catalog.internal.ladder;

import java.util.Locale;

/** Names as Query Service compares them: the catalog has small letters where other answers have the schema's case. */
final class Names {

    private Names() {}

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
