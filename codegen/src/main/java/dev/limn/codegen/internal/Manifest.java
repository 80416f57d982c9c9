package dev.limn.codegen.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limn.codegen.GenerationException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files a run wrote, and their SHA-256, in the format of {@code sha256sum}, for which the lines with a {@code #} are
 * remarks. One that is read back may have been edited by anybody: its paths lead to nowhere but below its own folder.
 *
 * @param inputs what everything was made from, see {@link Fingerprints#whole}; empty if it is not known
 * @param checksum of all files together, see {@link Checksums}; empty if it is not known
 * @param tables the paths of each table's files, by what they were made from
 * @param hashes by path
 */
record Manifest(String inputs, String checksum, Map<String, List<String>> tables, Map<String, String> hashes) {

    static final String NAME = ".limn-manifest";

    private static final String HEAD =
            "# Written by Limn: hashes of what the classes were made from and of what they are.\n";
    private static final String INPUTS = "# inputs ";
    private static final String CHECKSUM = "# crc32 ";
    private static final String TABLE = "# table ";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    static Manifest empty() {
        return new Manifest("", "", Map.of(), Map.of());
    }

    static Manifest parse(String text, Object source) {
        String inputs = "";
        String checksum = "";
        Map<String, List<String>> tables = new TreeMap<>();
        Map<String, String> hashes = new TreeMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith(INPUTS)) {
                inputs = line.substring(INPUTS.length());
            } else if (line.startsWith(CHECKSUM)) {
                checksum = line.substring(CHECKSUM.length());
            } else if (line.startsWith(TABLE)) {
                List<String> words = List.of(line.substring(TABLE.length()).split(" "));
                tables.put(words.getFirst(), words.subList(1, words.size()));
            } else if (!line.startsWith("#")) {
                Matcher file = file(line, source, number);
                hashes.put(file.group(2), file.group(1));
            }
        }
        tables.values().removeIf(paths -> !hashes.keySet().containsAll(paths));
        return new Manifest(inputs, checksum, tables, hashes);
    }

    private static Matcher file(String line, Object source, int number) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || !isBelow(matcher.group(2))) {
            throw new GenerationException(source + " line " + number + " is not a hash and the path of a generated"
                    + " file (restore this file, or remove it; then generate again)");
        }
        return matcher;
    }

    byte[] text() {
        StringBuilder text = new StringBuilder(HEAD);
        text.append(INPUTS).append(inputs).append('\n');
        text.append(CHECKSUM).append(checksum).append('\n');
        new TreeMap<>(byPaths())
                .forEach((paths, hash) -> text.append(TABLE)
                        .append(hash)
                        .append(' ')
                        .append(paths)
                        .append('\n'));
        hashes.forEach(
                (path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
        return text.toString().getBytes(UTF_8);
    }

    private Map<String, String> byPaths() {
        Map<String, String> byPaths = new TreeMap<>();
        tables.forEach((hash, paths) -> byPaths.put(String.join(" ", paths), hash));
        return byPaths;
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
