package dev.limn.emulator.access;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came in. Never prints itself: it holds secrets.
 *
 * @param header its first value, whatever the case of its name; empty when it is absent or blank
 */
record Request(Function<String, Optional<String>> header, String body) {

    Optional<String> header(String name) {
        return header.apply(name);
    }

    @Override
    public String toString() {
        return "Request[***]";
    }
}
