package dev.limn.emulator.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The {@code compressedToken} that Query Service hands out for clients such as Tableau. Adobe documents no format; the
 * example in its OpenAPI shows one: each of the token's three parts, decoded, compressed by zlib and encoded again. That
 * a token which is no JSON Web Token is compressed as one part is our assumption.
 */
final class CompressedToken {

    private static final int MAX_BYTES = 1 << 17;
    // How zlib's header looks in base64; a plain token begins with "eyJ".
    private static final String MARK = "eN";

    private CompressedToken() {}

    static String compress(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !Arrays.stream(parts).allMatch(CompressedToken::canonical)) {
            return encode(deflate(token.getBytes(StandardCharsets.UTF_8)));
        }
        StringJoiner joined = new StringJoiner(".");
        for (String part : parts) {
            joined.add(encode(deflate(decode(part))));
        }
        return joined.toString();
    }

    /** The token of which this is the compressed form; empty if it is none. */
    static Optional<String> expand(String text) {
        String[] parts = text.split("\\.", -1);
        if (!Arrays.stream(parts).allMatch(part -> part.startsWith(MARK))) {
            return Optional.empty();
        }
        try {
            return switch (parts.length) {
                case 1 -> Optional.of(new String(inflate(decode(parts[0])), StandardCharsets.UTF_8));
                case 3 ->
                    Optional.of(encode(inflate(decode(parts[0]))) + "." + encode(inflate(decode(parts[1]))) + "."
                            + encode(inflate(decode(parts[2]))));
                default -> Optional.empty();
            };
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean canonical(String part) {
        try {
            return encode(decode(part)).equals(part);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, deflater)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return compressed.toByteArray();
    }

    private static byte[] inflate(byte[] bytes) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            byte[] inflated = in.readNBytes(MAX_BYTES);
            if (in.read() >= 0) {
                throw new IOException("more than " + MAX_BYTES + " bytes");
            }
            return inflated;
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
