package dev.limn.codegen.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A place in which no two things may have the same name. */
final class Scope {

    /**
     * A thing that wants a name.
     *
     * @param description what it is, for people
     * @param plain the name that a suffix is put behind if another has it
     * @param names what the name would be in the end: one, or several that must all be free
     */
    record Claim(LimnStrategy.Key key, String description, String plain, Supplier<List<String>> names) {}

    private final LimnStrategy strategy;
    private final boolean ignoresCase;
    private final Set<String> taken = new HashSet<>();
    private final Map<LimnStrategy.Key, Claim> claims = new HashMap<>();
    private final List<Claim> inOrder = new ArrayList<>();

    private Scope(LimnStrategy strategy, boolean ignoresCase) {
        this.strategy = strategy;
        this.ignoresCase = ignoresCase;
    }

    /** Of members of a class. */
    static Scope ofMembers(LimnStrategy strategy) {
        return new Scope(strategy, false);
    }

    /** Of files, which on some systems differ by more than case or not at all. */
    static Scope ofFiles(LimnStrategy strategy) {
        return new Scope(strategy, true);
    }

    Scope reserve(Collection<String> names) {
        names.forEach(name -> taken.add(folded(name)));
        return this;
    }

    Scope claim(Claim claim) {
        if (claims.putIfAbsent(claim.key(), claim) == null) {
            inOrder.add(claim);
        }
        return this;
    }

    /** Gives another name to each thing whose own is taken, and returns those claims; who comes first keeps it. */
    List<Claim> settle() {
        Set<String> wanted = new HashSet<>();
        inOrder.forEach(claim -> wanted.addAll(names(claim)));
        List<Claim> renamed = new ArrayList<>();
        for (Claim claim : inOrder) {
            if (names(claim).stream().anyMatch(taken::contains)) {
                rename(claim, wanted);
                renamed.add(claim);
            }
            taken.addAll(names(claim));
        }
        return renamed;
    }

    private void rename(Claim claim, Set<String> wanted) {
        int number = 0;
        do {
            number++;
            strategy.give(claim.key(), claim.plain() + "_" + number);
        } while (names(claim).stream().anyMatch(name -> taken.contains(name) || wanted.contains(name)));
    }

    private List<String> names(Claim claim) {
        return claim.names().get().stream().map(this::folded).toList();
    }

    private String folded(String name) {
        return ignoresCase ? name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) : name;
    }
}
