package dev.limn.queryservice.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is set of a statement's parameters, kept instead of being set. */
final class Parameters {

    /** A call that sets a parameter, whose number is the first argument. */
    record Setting(Method method, Object[] arguments) {

        /** Sets the parameter of another statement that is so many further on. */
        void repeat(PreparedStatement statement, int offset) throws SQLException {
            Object[] moved = arguments.clone();
            moved[0] = number() + offset;
            call(statement, method, moved);
        }

        private int number() {
            return (Integer) arguments[0];
        }
    }

    private final PreparedStatement statement;
    private final TreeMap<Integer, Setting> settings = new TreeMap<>();

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /** The statement, but for its parameters. */
    PreparedStatement statement() {
        return (PreparedStatement) Proxy.newProxyInstance(
                Parameters.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> invoke(method, arguments));
    }

    private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws SQLException {
        if (arguments == null || !sets(method)) {
            return call(statement, method, arguments);
        }
        Setting setting = new Setting(method, arguments);
        settings.put(setting.number(), setting);
        return null;
    }

    private static boolean sets(Method method) {
        return method.getDeclaringClass() == PreparedStatement.class
                && method.getName().startsWith("set");
    }

    /** Those of one row, in their order; the next row has none yet. */
    List<Setting> take() {
        List<Setting> row = List.copyOf(settings.values());
        settings.clear();
        return row;
    }

    private static @Nullable Object call(PreparedStatement statement, Method method, Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
