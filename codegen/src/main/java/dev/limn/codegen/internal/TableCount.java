package dev.limn.codegen.internal;

import dev.limn.catalog.QualifiedName;
import dev.limn.codegen.Progress;
import java.util.HashSet;
import java.util.Set;

/** Counts the tables whose classes have been made. Thread-safe. */
final class TableCount {

    private final Progress progress;
    private final int all;
    private final Set<QualifiedName> made = new HashSet<>();

    TableCount(Progress progress, int all) {
        this.progress = progress;
        this.all = all;
        progress.at(Progress.Phase.MAKING_CLASSES, 0, all);
    }

    synchronized void add(QualifiedName table) {
        if (made.add(table)) {
            progress.at(Progress.Phase.MAKING_CLASSES, made.size(), all);
        }
    }
}
