package dev.limn.emulator.access;

import io.jsonwebtoken.Jwts;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.UUID;

/**
 * Makes access tokens like those of Adobe's Identity Management Service: signed JSON Web Tokens of more than a thousand
 * characters, which say when they were made and how long they live, both in milliseconds and as text. Thread-safe.
 */
public final class TokenIssuer {

    /** How long Adobe's tokens live unless an organization chose otherwise (credentials page). */
    public static final Duration DEFAULT_LIFE = Duration.ofHours(24);

    /** The scopes that Adobe's page on connecting from notebooks asks for. */
    static final String DEFAULT_SCOPE =
            "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session";

    // Adobe's tokens get their length from claims that say nothing to a client.
    private static final String PADDING = "limn-emulator.".repeat(48);

    // Nobody checks what it signs, and making one takes long.
    private static final PrivateKey KEY = Jwts.SIG.RS256.keyPair().build().getPrivate();

    private final Tokens tokens;
    private final Duration life;
    private final String user = RandomText.hexadecimal(12) + "@techacct.adobe.com";

    /**
     * @param tokens which will judge them
     * @param life how long a token counts, in whole milliseconds
     */
    public TokenIssuer(Tokens tokens, Duration life) {
        if (life.toMillis() <= 0) {
            throw new IllegalArgumentException("a token must live for a millisecond or more, not " + life);
        }
        this.tokens = tokens;
        this.life = life;
    }

    public Duration life() {
        return life;
    }

    /** A new token, with the scopes that Adobe's page on connecting from notebooks asks for. */
    public String issue(String clientId) {
        return issue(clientId, DEFAULT_SCOPE);
    }

    /**
     * A new token.
     *
     * @param clientId of whoever asked for it
     * @param scope names with commas between
     */
    public String issue(String clientId, String scope) {
        return Jwts.builder()
                .header()
                .keyId("ims_na1-key-at-1")
                .add("x5u", "ims_na1-key-at-1.cer")
                .add("itt", "at")
                .and()
                .claim("id", UUID.randomUUID().toString())
                .claim("type", "access_token")
                .claim("client_id", clientId)
                .claim("user_id", user)
                .claim("as", "ims-na1")
                .claim("created_at", Long.toString(tokens.creation()))
                .claim("expires_in", Long.toString(life.toMillis()))
                .claim("scope", scope)
                .claim("padding", PADDING)
                .signWith(KEY, Jwts.SIG.RS256)
                .compact();
    }
}
