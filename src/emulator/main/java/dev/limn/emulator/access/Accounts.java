package dev.limn.emulator.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The credentials that do not expire. Whatever was not used for 90 days is deleted (Query Service credentials page).
 * Thread-safe.
 */
public final class Accounts {

    private static final Duration UNUSED = Duration.ofDays(90);

    private final Clock clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    public Accounts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes new credentials.
     *
     * @param mayWrite false for Adobe's default, under which they only read
     */
    public TechnicalAccount create(boolean mayWrite) {
        TechnicalAccount account = TechnicalAccount.random(mayWrite);
        entries.put(account.id(), new Entry(account, clock.instant()));
        return account;
    }

    /** Those that have not been deleted. */
    public List<TechnicalAccount> list() {
        deleteUnused();
        return entries.values().stream().map(Entry::account).toList();
    }

    /**
     * The account that a password of the form {@code technicalAccountId:credential} belongs to, which counts as a use of
     * it; empty if there is none or the credential is another.
     */
    Optional<TechnicalAccount> signIn(String password) {
        deleteUnused();
        int colon = password.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Entry entry = entries.get(password.substring(0, colon));
        if (entry == null || !same(entry.account().password(), password)) {
            return Optional.empty();
        }
        entries.replace(entry.account().id(), new Entry(entry.account(), clock.instant()));
        return Optional.of(entry.account());
    }

    private void deleteUnused() {
        Instant oldest = clock.instant().minus(UNUSED);
        entries.values().removeIf(entry -> !entry.used().isAfter(oldest));
    }

    /** Whether two secrets are equal, in a time that does not tell how far they are. */
    static boolean same(String secret, String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private record Entry(TechnicalAccount account, Instant used) {}
}
