package dev.limn.credentials;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Credentials as JSON: our own keys, or the file Adobe hands out once for non-expiring credentials, whose password is
 * {@code technicalAccountId:credential}. Adobe's page says {@code technicalAccountID}, its file {@code technicalAccountId}
 * (experienceleague.adobe.com, Query Service, Credentials): both are read.
 */
final class CredentialsJson {

    // Not JsonParser, which takes words without quotes for strings. A line break pasted into a string is let pass.
    private static final TypeAdapter<JsonElement> STRICT = new Gson().getAdapter(JsonElement.class);
    private static final List<String> ACCOUNT_ID = List.of("technicalAccountId", "technicalAccountID");
    private static final String CREDENTIAL = "credential";
    private static final Pattern PLACE = Pattern.compile("line \\d+ column \\d+");

    private CredentialsJson() {}

    /** Adds what the text says to the draft. */
    static void read(String text, Draft draft) {
        JsonObject json = parse(text, draft);
        boolean adobe = json.has(CREDENTIAL);
        if (adobe) {
            draft.put("password", adobePassword(json, draft));
        }
        for (String key : json.keySet()) {
            // Adobe may add to its file what it likes.
            if (Draft.KEYS.contains(key) || !adobe) {
                text(json, key, draft).ifPresent(value -> draft.write(key, value, ""));
            }
        }
    }

    /** The password in Adobe's downloaded file. */
    static String adobePassword(String text, Path file, Draft draft) {
        Draft inFile = new Draft(Origin.json(file));
        String password = adobePassword(parse(text, inFile), inFile);
        inFile.problems().forEach(draft::problem);
        return password;
    }

    private static String adobePassword(JsonObject json, Draft draft) {
        Optional<String> id = ACCOUNT_ID.stream().filter(json::has).findFirst().flatMap(key -> text(json, key, draft));
        if (id.isEmpty()) {
            draft.problem("technicalAccountId", "missing beside credential", "use the file as Adobe handed it out");
        }
        Optional<String> credential = json.has(CREDENTIAL) ? text(json, CREDENTIAL, draft) : Optional.empty();
        if (credential.isEmpty()) {
            draft.problem(CREDENTIAL, "missing", "use the file as Adobe handed it out");
        }
        return id.orElse("").strip() + ":" + credential.orElse("").strip();
    }

    private static Optional<String> text(JsonObject json, String key, Draft draft) {
        JsonElement value = json.get(key);
        if (value.isJsonPrimitive()) {
            return Optional.of(value.getAsString());
        }
        draft.problem(key, "not a text", draft.origin().howToSet().apply(key));
        return Optional.empty();
    }

    // Neither message nor cause of the parser's exception is passed on: they may quote the file.
    private static JsonObject parse(String text, Draft draft) {
        try {
            if (STRICT.fromJson(text) instanceof JsonObject object) {
                return object;
            }
            draft.problem("", "not a JSON object", "write {\"host\": \"…\", …}");
        } catch (IOException | JsonParseException e) {
            Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
            draft.problem("", "not valid JSON" + (place.find() ? ", " + place.group() : ""), "correct it");
        }
        return new JsonObject();
    }
}
