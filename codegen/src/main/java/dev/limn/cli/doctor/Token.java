package dev.limn.cli.doctor;

import dev.limn.credentials.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long the password is good for, if it is a token that tells. */
final class Token {

    static final String EXPIRY = "expiry";

    private static final Duration SOON = Duration.ofHours(1);

    private final Credentials credentials;
    private final Clock clock;

    Token(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    Finding look() {
        Optional<Instant> expiry = credentials.expiresAt();
        return expiry.map(this::look).orElseGet(() -> Finding.ok(EXPIRY, "the password does not tell of any"));
    }

    private Finding look(Instant expiry) {
        Duration left = Duration.between(clock.instant(), expiry);
        if (!left.isPositive()) {
            return Finding.failed(EXPIRY, "the token expired at " + expiry + " (get a new one)");
        }
        String text = "the token is good until " + expiry + " (" + words(left) + ")";
        return left.compareTo(SOON) < 0
                ? Finding.warning(EXPIRY, text + " (get a new one soon)")
                : Finding.ok(EXPIRY, text);
    }

    private static String words(Duration left) {
        return left.toHours() > 0 ? left.toHours() + " h" : left.toMinutes() + " min";
    }
}
