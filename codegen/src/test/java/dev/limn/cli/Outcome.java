package dev.limn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;

/** What a run of the command came to. */
record Outcome(int code, String out, String err) {

    static Outcome of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(args, out, err);
        return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    static Outcome ofTables(Path credentials, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "tables";
        args[1] = "--credentials";
        args[2] = credentials.toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return of(args);
    }

    List<String> complaints() {
        return err.lines().toList();
    }
}
