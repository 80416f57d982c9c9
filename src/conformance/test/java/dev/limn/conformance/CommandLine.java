package dev.limn.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limn.cli.Main;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What a run of {@code limn} gave.
 *
 * @param out standard output
 * @param err standard error
 */
public record CommandLine(int code, String out, String err) {

    public static CommandLine run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        int code = Main.run(words, out, err);
        return new CommandLine(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
