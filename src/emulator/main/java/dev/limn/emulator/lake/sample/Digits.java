package dev.limn.emulator.lake.sample;

import java.util.HexFormat;

/** Numbers as identifiers write them. */
final class Digits {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Digits() {}

    static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** 16 hexadecimal digits. */
    static String hex(long number) {
        return HEX.toHexDigits(number);
    }
}
