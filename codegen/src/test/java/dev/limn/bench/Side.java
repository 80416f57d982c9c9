package dev.limn.bench;

/** Who generates. */
enum Side {
    STOCK("stock"),
    FULL("full"),
    LEAN("lean");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    boolean isLimn() {
        return this != STOCK;
    }

    @Override
    public String toString() {
        return word;
    }
}
