package dev.limn.credentials;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of credentials, in whichever of its three forms. */
final class CredentialsFile {

    private static final long MOST_BYTES = 1 << 20;

    // Blanks around the key and before the value do not count; what follows does, to the end of the line.
    private static final Pattern LINE = Pattern.compile("\\s*([^=\\s]+)\\s*=\\s*(.*)");

    // A URI taken for a path, which has lost a slash and may have got a folder before it.
    private static final Pattern URI = Pattern.compile("(.*[/\\\\])?(jdbc:)?postgres(ql)?:[/\\\\].*", Pattern.DOTALL);

    private CredentialsFile() {}

    static Credentials read(Path file, Surroundings surroundings) {
        String text = text(file);
        String start = text.stripLeading();
        Draft draft;
        if (start.startsWith("{")) {
            draft = new Draft(Origin.json(file));
            CredentialsJson.read(text, draft);
        } else if (ConnectionUri.START.matcher(start).matches()) {
            draft = new Draft(Origin.uri(file.toString()));
            ConnectionUri.read(text, draft);
        } else {
            draft = new Draft(Origin.lines(file));
            readLines(text, draft);
        }
        if (draft.password().isPresent()) {
            Privacy.problem(file).ifPresent(draft::problem);
        }
        return draft.build(surroundings);
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw unreadable(file, "larger than any file of credentials");
            }
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable(file, "not text in UTF-8");
        } catch (IOException e) {
            refuseUri(file);
            throw unreadable(file, Files.exists(file) ? "cannot be read" : "no such file");
        }
    }

    // Not shown: its password would be.
    private static void refuseUri(Path file) {
        if (URI.matcher(file.toString()).matches()) {
            throw new CredentialsException(List.of(new Problem(
                    "credentials",
                    "",
                    "a connection URI stands where the name of a file belongs",
                    "write it into a file that only you can read, and name that")));
        }
    }

    private static CredentialsException unreadable(Path file, String why) {
        return new CredentialsException(
                List.of(new Problem(file.toString(), "", why, "name the file that holds the credentials")));
    }

    private static void readLines(String text, Draft draft) {
        boolean passwordBelow = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            Matcher setting = LINE.matcher(line);
            boolean matches = setting.matches();
            if (passwordBelow && !(matches && Draft.KEYS.contains(setting.group(1)))) {
                draft.put("password", line.strip()); // a line break was pasted before it
            } else if (!matches) {
                draft.problem("", "no key in line " + number, "write key=value, with # before a remark");
            } else {
                draft.write(setting.group(1), setting.group(2), " in line " + number);
            }
            passwordBelow = matches
                    && setting.group(1).equals("password")
                    && setting.group(2).isEmpty();
        }
    }
}
