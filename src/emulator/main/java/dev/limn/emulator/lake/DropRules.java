package dev.limn.emulator.lake;

import java.util.List;

/** Who may drop what, and what is left then. */
final class DropRules {

    private DropRules() {}

    static LakeState table(LakeState now, String name, String owner) {
        QualifiedName qualified = QualifiedName.parse(name);
        // A database or schema that is not there has an error of its own.
        qualified.schema().ifPresent(schema -> now.containers().tables(schema.database(), schema.schema()));
        LakeTable table = now.find(name).filter(found -> !found.view()).orElseThrow(() -> Failures.notFound(name));
        requireOwner(table, owner);
        List<LogicalSchema> references = now.containers().schemasOf(table.name());
        if (references.size() <= 1) {
            return now.without(table);
        }
        LogicalSchema schema = qualified
                .schema()
                .orElseThrow(() -> Failures.refused("table " + table.name() + " is in several schemas, " + references
                        + ": remove it from all but one first"));
        return now.with(now.containers().remove(table.name(), schema.database(), schema.schema()));
    }

    static LakeState view(LakeState now, String name, String owner) {
        LakeTable view = now.find(name).filter(LakeTable::view).orElseThrow(() -> Failures.viewNotFound(name));
        requireOwner(view, owner);
        return now.without(view);
    }

    static void requireOwner(LakeTable table, String owner) {
        if (!table.madeByQueryService()) {
            throw Failures.notYours(table.name(), "it was not made by Query Service");
        }
        if (!table.owner().equals(owner)) {
            throw Failures.notYours(table.name(), "it was made by another user");
        }
    }
}
