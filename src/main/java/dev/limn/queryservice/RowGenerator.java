package dev.limn.queryservice;

import dev.limn.queryservice.internal.ArrayCalls;
import dev.limn.queryservice.internal.Calls;
import dev.limn.queryservice.internal.MapCalls;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A function that makes rows of an array or a map, for {@link QueryServiceDSL#lateralView}. Thread-safe.
 *
 * @param <V> the table they are
 */
public final class RowGenerator<V> {

    private final int columns;
    private final BiFunction<Name, List<Name>, V> view;

    private RowGenerator(int columns, BiFunction<Name, List<Name>, V> view) {
        this.columns = columns;
        this.view = view;
    }

    static <T> RowGenerator<ElementView<T>> elements(Explosion<T> call) {
        return new RowGenerator<>(1, (name, columns) -> new ElementView<>(call, name, columns));
    }

    static <T> RowGenerator<IndexedView<T>> indexed(String function, Field<T[]> array) {
        Field<?> call = Calls.of(function, SQLDataType.OTHER, array);
        return new RowGenerator<>(
                2, (name, columns) -> new IndexedView<>(call, ArrayCalls.element(array), name, columns));
    }

    static <K, V> RowGenerator<EntryView<K, V>> entries(String function, Field<Map<K, V>> map) {
        Field<?> call = Calls.of(function, SQLDataType.OTHER, map);
        return new RowGenerator<>(
                2, (name, columns) -> new EntryView<>(call, MapCalls.key(map), MapCalls.value(map), name, columns));
    }

    static RowGenerator<RowView> rows(String function, Field<?> structs) {
        Field<?> call = Calls.of(function, SQLDataType.OTHER, structs);
        return new RowGenerator<>(0, (name, columns) -> new RowView(call, name));
    }

    V named(String table, String... names) {
        if (names.length != columns) {
            throw new IllegalArgumentException(
                    table + " needs names for " + columns + " columns, and was given " + names.length);
        }
        return view.apply(DSL.name(table), Stream.of(names).map(DSL::name).toList());
    }
}
