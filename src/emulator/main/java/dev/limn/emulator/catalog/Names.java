package dev.limn.emulator.catalog;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that must differ from each other and fit into PostgreSQL's 63 bytes. */
final class Names {

    private static final int LONGEST = 63;

    private final Set<String> taken = new HashSet<>();

    /** Takes the first of these that is free, or else the last one with a number. */
    String take(List<String> candidates) {
        for (String candidate : candidates) {
            String name = cut(candidate, LONGEST);
            if (taken.add(name)) {
                return name;
            }
        }
        return numbered(candidates.get(candidates.size() - 1));
    }

    private String numbered(String candidate) {
        for (int n = 2; ; n++) {
            String suffix = "_" + n;
            String name = cut(candidate, LONGEST - suffix.length()) + suffix;
            if (taken.add(name)) {
                return name;
            }
        }
    }

    /** Takes one that was taken elsewhere. */
    void add(String name) {
        taken.add(name);
    }

    /** Its beginning, of at most that many bytes in UTF-8, and of whole characters. */
    static String cut(String name, int bytes) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
