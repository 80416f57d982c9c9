package dev.limn.emulator.lake;

import dev.limn.emulator.lake.LakeKey.Kind;
import dev.limn.emulator.lake.LakeKey.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.StructField;

/** Which keys and identities a table may have. */
final class KeyRules {

    private static final Set<Kind> ONE_OF_A_KIND = Set.of(Kind.PRIMARY_KEY, Kind.PRIMARY_IDENTITY);

    private KeyRules() {}

    static LakeTable add(LakeTable table, LakeKey key, LakeState state) {
        LakeKey resolved = key.withColumns(columns(table, key.columns()));
        if (key.references().isPresent()) {
            resolved = resolved.withReference(reference(key, key.references().get(), state));
        }
        for (LakeKey other : table.keys()) {
            boolean one = other.kind() == key.kind() && ONE_OF_A_KIND.contains(key.kind());
            if (one || other.covers(resolved.kind(), resolved.columns())) {
                throw Failures.refused("table " + table.name() + " has " + other + " already");
            }
        }
        List<LakeKey> keys = new ArrayList<>(table.keys());
        keys.add(resolved);
        return table.withKeys(keys);
    }

    static LakeTable drop(LakeTable table, Kind kind, List<String> columns) {
        List<LakeKey> keys = new ArrayList<>(table.keys());
        if (!keys.removeIf(key -> key.covers(kind, columns))) {
            throw Failures.refused(
                    "table " + table.name() + " has no " + kind.sql() + " (" + String.join(", ", columns) + ")");
        }
        return table.withKeys(keys);
    }

    private static Reference reference(LakeKey key, Reference reference, LakeState state) {
        LakeTable target = state.getTable(reference.table());
        if (reference.columns().size() != key.columns().size()) {
            throw Failures.refused(
                    key + " references " + reference.columns().size() + " columns of table " + target.name());
        }
        return new Reference(target.name(), columns(target, reference.columns()));
    }

    private static List<String> columns(LakeTable table, List<String> paths) {
        return paths.stream()
                .map(path -> table.field(path)
                        .map(StructField::name)
                        .orElseThrow(() -> Failures.refused("table " + table.name() + " has no column " + path)))
                .toList();
    }
}
