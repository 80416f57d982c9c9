package dev.limn.emulator.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says which access tokens count. Thread-safe.
 *
 * <p>Two kinds do: a JSON Web Token whose own claims say that it has not expired, and any other text of more than 1,000
 * characters, as long as Adobe's credentials page says tokens are. Signatures are not checked: only Adobe could, and a
 * developer shall be able to sign in here with the token that also opens the real Query Service.
 */
public final class Tokens {

    static final String EXPIRED = "the access token has expired";

    private static final int LONG = 1_000;
    private static final long NEVER = Long.MIN_VALUE;

    private final Clock clock;
    // Digests, so that no token outlives its use.
    private final Set<String> expired = ConcurrentHashMap.newKeySet();
    private final AtomicLong validFrom = new AtomicLong(NEVER);

    public Tokens(Clock clock) {
        this.clock = clock;
    }

    /** Whether a token, or its compressed form, would be let in now. */
    public boolean accepts(String token) {
        return refusal(token).isEmpty();
    }

    /** From now on, this token counts as expired. */
    public void expire(String token) {
        expired.add(digest(CompressedToken.expand(token).orElse(token)));
    }

    /**
     * From now on, only tokens count that say they were made after this moment. One that does not say when it was made
     * counts no more.
     */
    public void expireAll() {
        validFrom.accumulateAndGet(clock.millis() + 1, (before, now) -> Math.max(before + 1, now));
    }

    /** Why a token is refused, in words that tell nothing of it; empty if it is not. */
    Optional<String> refusal(String given) {
        String token = CompressedToken.expand(given).orElse(given);
        Optional<TokenClaims> claims = TokenClaims.of(token);
        if (claims.isEmpty() && token.length() <= LONG) {
            return Optional.of("neither an access token nor a known technicalAccountId:credential");
        }
        boolean current =
                claims.map(each -> clock.instant().isBefore(each.expiry())).orElse(true);
        return current && !expired.contains(digest(token)) && outlived(claims)
                ? Optional.empty()
                : Optional.of(EXPIRED);
    }

    /** Whether it was made after the last time that all were expired. */
    private boolean outlived(Optional<TokenClaims> claims) {
        long from = validFrom.get();
        return from == NEVER
                || claims.flatMap(TokenClaims::created)
                        .filter(made -> !made.isBefore(Instant.ofEpochMilli(from)))
                        .isPresent();
    }

    /** When a token made now says it was made: now, or a millisecond later if all of now have been expired. */
    long creation() {
        return Math.max(clock.millis(), validFrom.get());
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
