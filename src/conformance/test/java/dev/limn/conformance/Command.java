package dev.limn.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limn.cli.Main;
import java.io.ByteArrayOutputStream;

/** What a run of {@code limn} came to. */
public record Command(int code, String out, String err) {

    public static Command run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(args, out, err);
        return new Command(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
