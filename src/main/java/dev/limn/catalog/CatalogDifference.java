package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.internal.comparison.Comparison;
import java.util.List;

/**
 * In what a catalog differs from an earlier one. The server's version does not count, nor does the order in which things
 * were made. Immutable.
 *
 * @param baselineUser who read the earlier one
 * @param user who read the later one; another user may see other things
 * @param differences schema by schema
 */
public record CatalogDifference(String baselineUser, String user, List<Difference> differences) {

    public CatalogDifference {
        requireNonNull(baselineUser, "baselineUser");
        requireNonNull(user, "user");
        differences = List.copyOf(differences);
    }

    /** What changed from the baseline on. */
    public static CatalogDifference between(Catalog baseline, Catalog now) {
        return new CatalogDifference(baseline.user(), now.user(), Comparison.of(baseline, now));
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** One line for each difference. What one user sees and the other does not may be there for both. */
    public List<String> lines() {
        if (sameUser()) {
            return differences.stream().map(Difference::toString).toList();
        }
        String isNew = "new or not visible to " + baselineUser;
        String isGone = "gone or not visible to " + user;
        return differences.stream().map(it -> it.text(isNew, isGone)).toList();
    }

    /** One line about the whole. */
    public String summary() {
        String count = isEmpty() ? "no" : String.valueOf(differences.size());
        return count
                + (differences.size() == 1 ? " difference" : " differences")
                + (sameUser() ? "" : " (then read as " + baselineUser + ", now as " + user + ")");
    }

    private boolean sameUser() {
        return baselineUser.equals(user);
    }
}
