package dev.limn.emulator.catalog;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that must differ from each other, and of which none may be longer than some number of bytes. */
final class Names {

    /** What PostgreSQL keeps of a name. */
    static final int KEPT = 63;

    private final int longest;
    private final Set<String> taken = new HashSet<>();

    private Names(int longest) {
        this.longest = longest;
    }

    static Names kept() {
        return new Names(KEPT);
    }

    static Names ofAnyLength() {
        return new Names(Integer.MAX_VALUE);
    }

    /** Takes the first of these that is free, or else the last one with a number. */
    String take(List<String> candidates) {
        for (String candidate : candidates) {
            String name = cut(candidate, longest);
            if (taken.add(name)) {
                return name;
            }
        }
        return numbered(candidates.get(candidates.size() - 1));
    }

    private String numbered(String candidate) {
        for (int n = 2; ; n++) {
            String suffix = "_" + n;
            String name = cut(candidate, longest - suffix.length()) + suffix;
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
        int room = bytes;
        int end = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            room -= name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                return name.substring(0, end);
            }
            end = next;
        }
        return name;
    }
}
