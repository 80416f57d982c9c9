package dev.limn.emulator.lake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A key or an identity of a table. It informs, and nothing enforces it (syntax page, "ALTER TABLE"; "Use the ALTER
 * TABLE command"). Immutable.
 *
 * @param columns paths, in the case of the table's schema once the table has it
 * @param namespace the identity namespace, such as {@code ECID}; absent for a foreign key, and for a primary key that
 *     was added as {@code NOT ENFORCED}
 * @param references for a foreign key, and only for one
 */
public record LakeKey(Kind kind, List<String> columns, Optional<String> namespace, Optional<Reference> references) {

    /** What a key is, in the words of SQL. */
    public enum Kind {
        PRIMARY_KEY,
        FOREIGN_KEY,
        PRIMARY_IDENTITY,
        IDENTITY;

        /** As it is written in {@code ALTER TABLE}. */
        public String sql() {
            return name().replace('_', ' ');
        }
    }

    /**
     * What a foreign key points at.
     *
     * @param table name in small letters
     */
    public record Reference(String table, List<String> columns) {

        public Reference {
            table = table.toLowerCase(Locale.ROOT);
            columns = List.copyOf(columns);
        }
    }

    public LakeKey {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a key needs a column");
        }
        if (references.isPresent() != (kind == Kind.FOREIGN_KEY)) {
            throw new IllegalArgumentException("a foreign key, and no other, references a table");
        }
    }

    public static LakeKey primaryKey(List<String> columns, String namespace) {
        return new LakeKey(Kind.PRIMARY_KEY, columns, Optional.of(namespace), Optional.empty());
    }

    public static LakeKey foreignKey(List<String> columns, String table, List<String> referenced) {
        return new LakeKey(Kind.FOREIGN_KEY, columns, Optional.empty(), Optional.of(new Reference(table, referenced)));
    }

    public static LakeKey primaryIdentity(String column, String namespace) {
        return new LakeKey(Kind.PRIMARY_IDENTITY, List.of(column), Optional.of(namespace), Optional.empty());
    }

    public static LakeKey identity(String column, String namespace) {
        return new LakeKey(Kind.IDENTITY, List.of(column), Optional.of(namespace), Optional.empty());
    }

    LakeKey withColumns(List<String> other) {
        return new LakeKey(kind, other, namespace, references);
    }

    LakeKey withReference(Reference other) {
        return new LakeKey(kind, columns, namespace, Optional.of(other));
    }

    boolean covers(Kind other, List<String> otherColumns) {
        return kind == other && Names.same(columns, otherColumns);
    }

    @Override
    public String toString() {
        return kind.sql() + " (" + String.join(", ", columns) + ")";
    }
}
