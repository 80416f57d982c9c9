package dev.limn.catalog.internal;

import dev.limn.catalog.CatalogException;
import dev.limn.catalog.DataType;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The types that are used anywhere in a value, by their texts. */
public final class NamedTypes {

    private final SortedMap<String, DataType> types = new TreeMap<>();

    private NamedTypes() {}

    /** The types in a record, or in the records of a list. */
    public static SortedMap<String, DataType> in(Object value) {
        NamedTypes named = new NamedTypes();
        named.collect(value);
        return named.types;
    }

    private void collect(@Nullable Object value) {
        if (value instanceof DataType type) {
            add(type);
        } else if (value instanceof List<?> list) {
            list.forEach(this::collect);
        } else if (value instanceof Record whole) {
            RecordShape.of(whole.getClass()).components().forEach(component -> collect(component.of(whole)));
        }
    }

    private void add(DataType type) {
        DataType known = types.putIfAbsent(type.text(), type);
        if (known == null) {
            type.domainBase().ifPresent(this::add);
            type.mapValues().ifPresent(this::add);
        } else if (known != type && !known.equals(type)) {
            throw new CatalogException("type " + type + ": two types that differ have this name");
        }
    }
}
