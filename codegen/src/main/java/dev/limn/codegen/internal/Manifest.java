package dev.limn.codegen.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limn.codegen.GenerationException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files a run wrote, and their SHA-256, in the format of {@code sha256sum}. One that is read back may have been
 * edited by anybody: its paths lead to nowhere but below its own folder.
 */
record Manifest(Map<String, String> hashes) {

    static final String NAME = ".limn-manifest";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    static Manifest parse(String text, Object source) {
        Map<String, String> hashes = new TreeMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || !isBelow(matcher.group(2))) {
                throw new GenerationException(source + " line " + number + " is not a hash and the path of a generated"
                        + " file (restore this file, or remove it; then generate again)");
            }
            hashes.put(matcher.group(2), matcher.group(1));
        }
        return new Manifest(hashes);
    }

    byte[] text() {
        StringBuilder text = new StringBuilder();
        hashes.forEach(
                (path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
        return text.toString().getBytes(UTF_8);
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    // Our own paths are packages and classes, so anything else is not ours, whatever it would mean to a file system.
    private static boolean isBelow(String path) {
        if (!path.endsWith(".java")) {
            return false;
        }
        for (String name : path.substring(0, path.length() - ".java".length()).split("/", -1)) {
            if (name.isEmpty() || !name.codePoints().allMatch(Manifest::isVisiblePart)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisiblePart(int character) {
        return Character.isJavaIdentifierPart(character) && !Character.isIdentifierIgnorable(character);
    }
}
