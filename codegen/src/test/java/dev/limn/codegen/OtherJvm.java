package dev.limn.codegen;

import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** Generates in a JVM of its own: jOOQ keeps what it made of the locale when it was loaded. */
final class OtherJvm {

    private static final String PASSWORD = "LIMN_TEST_PASSWORD";

    private OtherJvm() {}

    /** Runs with these options of the JVM, or variables where they begin with no dash, and returns what it printed. */
    static String generate(TlsPostgres server, String dbname, Path directory, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                Stream.of(options).filter(option -> option.startsWith("-")).toList());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OtherJvm.class.getName()));
        command.addAll(List.of(Integer.toString(server.port()), dbname, server.user(), directory.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PASSWORD, server.password());
        Stream.of(options)
                .filter(option -> !option.startsWith("-"))
                .map(option -> option.split("=", 2))
                .forEach(variable -> builder.environment().put(variable[0], variable[1]));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError(output);
        }
        return output;
    }

    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {Integer.parseInt(arguments[0])});
        source.setDatabaseName(arguments[1]);
        source.setUser(arguments[2]);
        source.setPassword(System.getenv(PASSWORD));
        source.setSslMode("require");
        try (Connection connection = source.getConnection()) {
            Generator.generate(connection, ShopDatabase.shop(Path.of(arguments[3])));
        }
    }
}
