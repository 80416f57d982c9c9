package dev.limn.queryservice.nested;

import dev.limn.queryservice.nested.internal.Step;
import dev.limn.queryservice.nested.internal.Wrapper;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;

/**
 * An array, and what leads to its elements. It equals the field it was made of. Thread-safe.
 *
 * @param <E> the elements' values
 * @param <F> the field an element is seen as
 */
public final class ArrayField<E, F extends Field<E>> extends Wrapper<List<E>> {

    private static final long serialVersionUID = 1L;

    private final transient Function<? super Field<E>, ? extends F> element;

    /**
     * @param field of a type made by {@link Nested#list}
     * @param element what makes a field seen of a plain one
     */
    public ArrayField(Field<List<E>> field, Function<? super Field<E>, ? extends F> element) {
        super(field);
        this.element = element;
    }

    /**
     * An element; the first is 0. Null where the array is shorter.
     *
     * @throws IllegalArgumentException if the index is negative
     */
    public F at(int index) {
        return element(Step.at(this, index, Step.contentOf(this)));
    }

    /** Another field that has an element of this array, such as a lambda's parameter, seen as its elements are. */
    public F element(Field<E> value) {
        return element.apply(value);
    }
}
