package dev.limn.catalog.internal.comparison;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds things of the same kind and name side by side. */
public final class Comparison {

    private record Identity(Kind kind, String name) {}

    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    /** What changed from the baseline on, schema by schema. */
    public static List<Difference> of(Catalog baseline, Catalog now) {
        Comparison comparison = new Comparison();
        comparison.compare(Things.schemas(baseline), Things.schemas(now));
        comparison.compareShared(Things.foreignDomains(baseline), Things.foreignDomains(now));
        return comparison.differences;
    }

    private void compare(List<Thing> before, List<Thing> after) {
        Map<Identity, Thing> was = byIdentity(before);
        Map<Identity, Thing> is = byIdentity(after);
        was.forEach((identity, thing) -> {
            if (!is.containsKey(identity)) {
                add(thing, thing.summary(), null);
            }
        });
        compareShared(before, after);
        is.forEach((identity, thing) -> {
            if (!was.containsKey(identity)) {
                add(thing, null, thing.summary());
            }
        });
    }

    private void compareShared(List<Thing> before, List<Thing> after) {
        Map<Identity, Thing> is = byIdentity(after);
        byIdentity(before).forEach((identity, thing) -> {
            Thing same = is.get(identity);
            if (same != null) {
                compare(thing, same);
            }
        });
    }

    private static Map<Identity, Thing> byIdentity(List<Thing> things) {
        Map<Identity, Thing> map = new LinkedHashMap<>();
        things.forEach(thing -> map.put(new Identity(thing.kind(), thing.name()), thing));
        return map;
    }

    private void compare(Thing was, Thing is) {
        for (int i = 0; i < was.traits().size(); i++) {
            Trait trait = was.traits().get(i);
            Trait now = is.traits().get(i);
            if (!trait.equals(now)) {
                add(was, trait.toString(), now.toString());
            }
        }
        compare(was.parts(), is.parts());
        Order.of(was.parts(), is.parts()).ifPresent(order -> add(was, "order " + order.was(), "order " + order.is()));
    }

    private void add(Thing thing, @Nullable String was, @Nullable String is) {
        differences.add(new Difference(thing.kind().toString(), thing.fullName(), was, is));
    }
}
