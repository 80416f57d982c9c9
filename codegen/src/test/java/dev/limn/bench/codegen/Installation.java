package dev.limn.bench.codegen;

import static java.util.Objects.requireNonNull;

import dev.limn.bench.measure.Command;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands that are measured: Limn as a user of this checkout starts it, jOOQ as a program, and the compiler. */
final class Installation {

    private static final String PACKAGE = "bench.lake";
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    // What jOOQ's generator needs to run, and its classes to compile.
    private static final Pattern JARS = Pattern.compile(
            "(jooq|jooq-meta|jooq-codegen|postgresql|r2dbc-spi"
                    + "|reactive-streams|jakarta\\.xml\\.bind-api|jakarta\\.activation-api|jspecify|slf4j-api|slf4j-jdk14)-[0-9].*\\.jar");

    private final Path root;
    private final Path folder;
    private final String stockClassPath;
    private final List<String> stockFlags;

    private Installation(Path root, Path folder, String stockClassPath, List<String> stockFlags) {
        this.root = root;
        this.folder = folder;
        this.stockClassPath = stockClassPath;
        this.stockFlags = stockFlags;
    }

    /** Keeps what it needs in the folder. Stock may keep its classes ready as Limn's script does. */
    static Installation in(Path folder, boolean stockArchive) throws IOException {
        Path jar = packStock(folder.resolve("stock.jar"));
        String archive = "-XX:SharedArchiveFile=" + folder.resolve("stock.jsa");
        return new Installation(
                root(),
                folder,
                jar + File.pathSeparator + libraries(),
                stockArchive ? List.of("-XX:+AutoCreateSharedArchive", archive) : List.of());
    }

    Command generate(Generator side, Path credentials, Path directory) {
        return side == Generator.STOCK
                ? stock(credentials, directory)
                : limn(side, directory).and("--credentials", credentials);
    }

    /** From a snapshot, where credentials would lead nowhere. */
    Command generateFrom(Path snapshot, Generator side, Path directory) {
        return limn(side, directory)
                .and("--from", snapshot)
                .with("LIMN_CREDENTIALS", folder.resolve("nowhere").toString());
    }

    Command snapshot(Path credentials, Path file) {
        return limn("snapshot").and("--credentials", credentials, "--schema", Lake.SCHEMA, "--output", file);
    }

    Command compile(Path sourceList, Path classes) {
        return new Command(List.of(JDK.resolve("bin/javac").toString(), "-proc:none", "-nowarn"), Map.of())
                .and("-cp", libraries(), "-d", classes, "@" + sourceList);
    }

    /** Lets the next run of Limn's script make its archive of classes anew. */
    void forgetArchives() throws IOException {
        try (var files = Files.newDirectoryStream(root.resolve("codegen/target"), "limn-*.jsa")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private Command limn(Generator side, Path directory) {
        Command generate =
                limn("generate").and("--schema", Lake.SCHEMA, "--package", PACKAGE, "--directory", directory);
        // The full classes are what comes without a word.
        return side == Generator.LEAN ? generate.and("--preset", "lean") : generate;
    }

    private Command limn(String subcommand) {
        return new Command(
                List.of(root.resolve("scripts/limn").toString(), subcommand), Map.of("JAVA_HOME", JDK.toString()));
    }

    private Command stock(Path credentials, Path directory) {
        return new Command(List.of(JDK.resolve("bin/java").toString()), Map.of())
                .and(stockFlags.toArray())
                .and("-cp", stockClassPath, StockRun.class.getName())
                .and(credentials, Lake.SCHEMA, PACKAGE, directory);
    }

    // The JVM archives no classes that lie in folders.
    private static Path packStock(Path jar) throws IOException {
        String name = StockRun.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream bytes = requireNonNull(StockRun.class.getResourceAsStream("/" + name))) {
            out.putNextEntry(new JarEntry(name));
            bytes.transferTo(out);
        }
        return jar;
    }

    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        JARS.matcher(Path.of(entry).getFileName().toString()).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    // These classes are in codegen/target/test-classes.
    private static Path root() {
        URI classes = URI.create(Installation.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        return requireNonNull(Path.of(classes).resolve("../../..").normalize());
    }
}
