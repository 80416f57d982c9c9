package dev.limn.queryservice.nested;

import dev.limn.queryservice.nested.internal.Step;
import dev.limn.queryservice.nested.internal.Wrapper;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;

/**
 * A map by strings, and what leads to its values. It equals the field it was made of. Thread-safe.
 *
 * @param <V> the values
 * @param <F> the field a value is seen as
 */
public final class MapField<V, F extends Field<V>> extends Wrapper<Map<String, V>> {

    private static final long serialVersionUID = 1L;

    private final transient Function<? super Field<V>, ? extends F> value;

    /**
     * @param field of a type made by {@link Nested#map}
     * @param value what makes a field seen of a plain one
     */
    public MapField(Field<Map<String, V>> field, Function<? super Field<V>, ? extends F> value) {
        super(field);
        this.value = value;
    }

    /** What is kept under a key, whose case counts; null where there is none. */
    public F get(String key) {
        return value.apply(Step.get(this, key, Step.contentOf(this)));
    }
}
