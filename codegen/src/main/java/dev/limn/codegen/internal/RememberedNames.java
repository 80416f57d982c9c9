package dev.limn.codegen.internal;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.codegen.AbstractDelegatingGeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.meta.Definition;
import org.jooq.meta.TypedElementDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A strategy that works out each name once. jOOQ asks for the same one over and over, and each time takes the package's
 * name apart, looks for keywords in it and puts it together again: a third of its time, in wide tables.
 *
 * <p>Names of columns are kept until those of another table are asked for; there are too many to keep them all.
 */
final class RememberedNames extends AbstractDelegatingGeneratorStrategy {

    private static final int MODES = Mode.values().length;

    /** What is asked for, whatever the mode. */
    private enum Question {
        CLASS,
        PACKAGE,
        IDENTIFIER,
        MEMBER,
        GETTER,
        SETTER
    }

    private final Map<Definition, @Nullable String[]> names = new IdentityHashMap<>();
    private final Map<Definition, @Nullable String[]> namesInContainer = new IdentityHashMap<>();
    private @Nullable Definition container;

    /** The same names, found faster; the strategy must have settled on them. */
    RememberedNames(GeneratorStrategy strategy) {
        super(strategy);
    }

    @Override
    public String getJavaClassName(Definition definition, Mode mode) {
        return name(definition, Question.CLASS, mode, () -> delegate.getJavaClassName(definition, mode));
    }

    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        return name(definition, Question.PACKAGE, mode, () -> delegate.getJavaPackageName(definition, mode));
    }

    @Override
    public String getJavaIdentifier(Definition definition) {
        return name(definition, Question.IDENTIFIER, Mode.DEFAULT, () -> delegate.getJavaIdentifier(definition));
    }

    @Override
    public String getJavaMemberName(Definition definition, Mode mode) {
        return name(definition, Question.MEMBER, mode, () -> delegate.getJavaMemberName(definition, mode));
    }

    @Override
    public String getJavaGetterName(Definition definition, Mode mode) {
        return name(definition, Question.GETTER, mode, () -> delegate.getJavaGetterName(definition, mode));
    }

    @Override
    public String getJavaSetterName(Definition definition, Mode mode) {
        return name(definition, Question.SETTER, mode, () -> delegate.getJavaSetterName(definition, mode));
    }

    @Override
    public String getJavaMethodName(Definition definition, Mode mode) {
        return delegate.getJavaMethodName(definition, mode);
    }

    private String name(Definition definition, Question question, Mode mode, Supplier<String> answer) {
        @Nullable String[] known = known(definition);
        int slot = question.ordinal() * MODES + mode.ordinal();
        String name = known[slot];
        if (name == null) {
            name = answer.get();
            known[slot] = name;
        }
        return name;
    }

    private @Nullable String[] known(Definition definition) {
        if (!(definition instanceof TypedElementDefinition<?> element)) {
            return known(definition, names);
        }
        if (element.getContainer() != container) {
            container = element.getContainer();
            namesInContainer.clear();
        }
        return known(definition, namesInContainer);
    }

    private static @Nullable String[] known(Definition definition, Map<Definition, @Nullable String[]> names) {
        return names.computeIfAbsent(definition, any -> new String[Question.values().length * MODES]);
    }
}
