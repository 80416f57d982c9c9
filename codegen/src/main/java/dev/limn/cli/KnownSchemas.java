package dev.limn.cli;

import dev.limn.Limn;
import dev.limn.catalog.CatalogScope;
import java.util.List;

/** Tells a schema without tables from one that is not there. */
final class KnownSchemas {

    private KnownSchemas() {}

    static void check(Limn limn, List<String> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        List<String> known = limn.schemas();
        List<String> unknown =
                wanted.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new CommandException(CatalogScope.unknownSchemas(unknown, known));
        }
    }
}
