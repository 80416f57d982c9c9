package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.TableKind;

/**
 * A table or view that a server listed.
 *
 * @param oid its number in {@code pg_class}; 0 where that was not asked
 */
record FoundTable(QualifiedName name, TableKind kind, long oid) {}
