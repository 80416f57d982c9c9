package dev.limn.catalog.xdm;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.Catalog;
import java.util.List;

/**
 * A catalog with what schemas know. Immutable.
 *
 * @param notes one line for each part of a schema that the catalog lacks or contradicts, and for each column of a table
 *     that its schema lacks; the catalog is left as it was there
 */
public record XdmResult(Catalog catalog, List<String> notes) {

    public XdmResult {
        requireNonNull(catalog, "catalog");
        notes = List.copyOf(notes);
    }
}
