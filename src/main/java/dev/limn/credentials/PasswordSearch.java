package dev.limn.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the password that goes with a draft: in it, in the file it names, or in libpq's password file. */
final class PasswordSearch {

    private static final Secret NONE = Secret.of("");

    private final Draft draft;
    private final Surroundings surroundings;

    PasswordSearch(Draft draft, Surroundings surroundings) {
        this.draft = draft;
        this.surroundings = surroundings;
    }

    /** The password; where there is none, or none that can be used, the draft gets a problem. */
    Secret find(String host, int port, String dbname, String user) {
        if (draft.password().isPresent() && draft.value("passwordfile").isPresent()) {
            draft.problem("passwordfile", "said beside password", "keep one of them");
        }
        Optional<Secret> password = draft.password()
                .map(Secret::of)
                .or(() -> draft.value("passwordfile").map(this::fromPasswordFile))
                .or(() -> fromLibpq(host, port, dbname, user));
        boolean provenOtherwise = draft.value("sslcert").isPresent();
        if (password.isEmpty() && !provenOtherwise) {
            draft.problem(
                    "password", "missing", draft.origin().howToSet().apply("password") + ", or a line to .pgpass");
        } else if (password.orElse(NONE).reveal().indexOf('\0') >= 0) {
            draft.problem("password", "holds a NUL character, which no server takes", "correct it");
        }
        return password.orElse(NONE);
    }

    private Secret fromPasswordFile(String value) {
        return draft.file("passwordfile", value).map(this::readPasswordFile).orElse(NONE);
    }

    private Secret readPasswordFile(Path file) {
        Privacy.problem(file).ifPresent(draft::problem);
        try {
            String text = Files.readString(file);
            return text.stripLeading().startsWith("{")
                    ? Secret.of(CredentialsJson.adobePassword(text, file, draft))
                    : Secret.of(text);
        } catch (IOException e) {
            draft.problem("passwordfile", file + ": not text in UTF-8", "correct the file");
            return NONE;
        }
    }

    private Optional<Secret> fromLibpq(String host, int port, String dbname, String user) {
        Path file = surroundings.passwordFile();
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            Optional<Secret> password = LibpqPasswordFile.find(Files.readString(file), host, port, dbname, user);
            password.flatMap(found -> Privacy.problem(file)).ifPresent(draft::problem);
            return password;
        } catch (IOException e) {
            draft.problem("password", file + ": not text in UTF-8", "correct the file");
            return Optional.of(NONE);
        }
    }
}
