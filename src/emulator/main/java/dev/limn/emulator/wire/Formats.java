package dev.limn.emulator.wire;

import java.util.List;

/** Format codes as Bind gives them: none for all text, one for all alike, or one for each. */
record Formats(List<Boolean> codes) {

    static final Formats TEXT = new Formats(List.of());

    /** Of the value at an index; text where {@link #fit} fails. */
    boolean binary(int index) {
        return switch (codes.size()) {
            case 0 -> false;
            case 1 -> codes.get(0);
            default -> index < codes.size() && codes.get(index);
        };
    }

    /** Whether they say enough, and no more, about so many values. */
    boolean fit(int values) {
        return codes.size() <= 1 || codes.size() == values;
    }

    int size() {
        return codes.size();
    }
}
