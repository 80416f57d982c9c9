package dev.limn.conformance.reader;

import dev.limn.Limn;
import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogReader;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.Reading;
import dev.limn.catalog.Table;
import dev.limn.conformance.QueryService;
import dev.limn.credentials.Credentials;
import dev.limn.emulator.Emulator;
import java.util.List;

/** Reads catalogs and looks into them. */
final class Readings {

    private Readings() {}

    static Reading of(Emulator emulator) {
        return of(emulator, CatalogScope.everything());
    }

    static Reading of(Emulator emulator, CatalogScope scope) {
        return of(QueryService.credentials(emulator), scope);
    }

    static Reading of(Credentials credentials, CatalogScope scope) {
        try (Limn limn = Limn.open(credentials)) {
            return limn.dsl().connectionResult(connection -> CatalogReader.reading(connection, scope));
        }
    }

    static List<Table> tables(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.tables().stream())
                .toList();
    }

    static Table table(Catalog catalog, String name) {
        return tables(catalog).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
