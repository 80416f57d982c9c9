package dev.limn.bench.codegen;

import dev.limn.bench.measure.Side;

/** Who generates. */
enum Generator implements Side {
    STOCK("stock"),
    FULL("full"),
    LEAN("lean");

    private final String word;

    Generator(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
