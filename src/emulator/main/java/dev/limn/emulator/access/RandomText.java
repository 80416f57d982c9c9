package dev.limn.emulator.access;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Text that nobody can guess. */
final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** Small letters and digits, two for each byte. */
    static String hexadecimal(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
