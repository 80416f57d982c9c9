package dev.limn.emulator.lake.sample;

/** Numbers that look random and always come out the same. */
final class Hash {

    private Hash() {}

    static long of(long number, int purpose) {
        long bits = number * 0x9e3779b97f4a7c15L + purpose * 0xd1b54a32d192ed03L + 0x2545f4914f6cdd1dL;
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return bits ^ (bits >>> 31);
    }

    static long below(long bound, long number, int purpose) {
        return Math.floorMod(of(number, purpose), bound);
    }

    static int below(int bound, long number, int purpose) {
        return (int) below((long) bound, number, purpose);
    }

    /** One of some, each as often as another. */
    @SafeVarargs
    static <T> T pick(long number, int purpose, T... from) {
        return from[below(from.length, number, purpose)];
    }

    /** True in so many of a hundred cases. */
    static boolean percent(int share, long number, int purpose) {
        return below(100, number, purpose) < share;
    }
}
