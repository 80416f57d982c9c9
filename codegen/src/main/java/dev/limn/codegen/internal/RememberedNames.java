package dev.limn.codegen.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UDTDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A strategy that works out each name of a table or a composite type once. For every column that is an array, jOOQ asks
 * for the class names of all of them ({@code JavaGenerator.isArrayOfUDTs}): with 1,000 tables of 100 columns, 10 of them
 * arrays, that was half of the run.
 *
 * <p>Columns are not remembered: each is asked for a few times only, and there are too many.
 */
final class RememberedNames implements InvocationHandler {

    private final GeneratorStrategy strategy;
    private final Map<Definition, Map<List<Object>, String>> names = new IdentityHashMap<>();

    private RememberedNames(GeneratorStrategy strategy) {
        this.strategy = strategy;
    }

    /** The same names, found faster; the strategy must have settled on them. */
    static GeneratorStrategy of(GeneratorStrategy strategy) {
        return (GeneratorStrategy) Proxy.newProxyInstance(
                RememberedNames.class.getClassLoader(),
                new Class<?>[] {GeneratorStrategy.class},
                new RememberedNames(strategy));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments == null || !isNameOfType(method, arguments[0])) {
            return ask(method, arguments);
        }
        Map<List<Object>, String> known = names.computeIfAbsent((Definition) arguments[0], any -> new HashMap<>());
        List<Object> question = arguments.length == 1 ? List.of(method) : List.of(method, arguments[1]);
        String name = known.get(question);
        if (name == null) {
            name = (String) ask(method, arguments);
            known.put(question, name);
        }
        return name;
    }

    private static boolean isNameOfType(Method method, Object asked) {
        return (asked instanceof TableDefinition || asked instanceof UDTDefinition)
                && method.getReturnType() == String.class
                && method.getParameterCount() <= 2;
    }

    private @Nullable Object ask(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(strategy, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
