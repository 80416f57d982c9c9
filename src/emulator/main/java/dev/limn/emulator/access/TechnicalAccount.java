package dev.limn.emulator.access;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.UUID;

/**
 * Credentials that do not expire, as Query Service's credentials page describes them. Immutable; never prints its
 * credential.
 *
 * @param name {@code technicalAccountName}
 * @param id {@code technicalAccountId}
 * @param credential the secret
 * @param mayWrite whether its role has the permissions to manage datasets and schemas, without which it only reads
 */
public record TechnicalAccount(String name, String id, String credential, boolean mayWrite) {

    static TechnicalAccount random(boolean mayWrite) {
        return new TechnicalAccount(
                UUID.randomUUID().toString().toUpperCase(Locale.ROOT) + "@TECHACCT.ADOBE.COM",
                RandomText.hexadecimal(12).toUpperCase(Locale.ROOT),
                RandomText.hexadecimal(16),
                mayWrite);
    }

    /** What a client sends as its password. */
    public String password() {
        return id + ":" + credential;
    }

    /** The file that Adobe hands out once, with its three keys. It holds the secret: see {@link PrivateFile}. */
    public String json() {
        JsonObject json = new JsonObject();
        json.addProperty("technicalAccountName", name);
        json.addProperty("credential", credential);
        json.addProperty("technicalAccountId", id);
        return new GsonBuilder().disableHtmlEscaping().create().toJson(json);
    }

    @Override
    public String toString() {
        return "TechnicalAccount[name=" + name + ", id=" + id + ", credential=***, mayWrite=" + mayWrite + "]";
    }
}
