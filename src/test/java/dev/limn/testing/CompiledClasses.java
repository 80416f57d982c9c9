package dev.limn.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.TableOptions.TableType;
import org.jooq.impl.DSL;

/**
 * Generated sources, compiled as strictly as the rest of Limn, and loaded; only that jOOQ calls static members on instances
 * is let pass, for what compiles is to be what jOOQ writes.
 */
public final class CompiledClasses implements AutoCloseable {

    private static final List<String> STRICT =
            List.of("-Xlint:all,-processing,-serial,-static", "-Werror", "-proc:none");

    private final URLClassLoader loader;
    private final List<String> names;

    private CompiledClasses(URLClassLoader loader, List<String> names) {
        this.loader = loader;
        this.names = names;
    }

    /** Fails with the compiler's words if anything is wrong with the sources. */
    public static CompiledClasses compile(Path sources, Path classes) throws IOException {
        List<Path> files = sources(sources);
        StringWriter words = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
            List<String> options = new ArrayList<>(STRICT);
            options.addAll(List.of("--release", "21", "-d", classes.toString()));
            boolean compiled = compiler.getTask(
                            words, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as(words.toString()).isTrue();
        }
        URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledClasses.class.getClassLoader());
        return new CompiledClasses(
                loader, files.stream().map(file -> className(sources, file)).toList());
    }

    /** The tables and views that the classes called {@code Tables} offer. */
    public SortedMap<Name, Table<?>> tables() throws ReflectiveOperationException {
        SortedMap<Name, Table<?>> tables = new TreeMap<>();
        for (Class<?> type : types()) {
            if (type.getSuperclass() == Object.class && type.getSimpleName().startsWith("Tables")) {
                for (Field field : type.getFields()) {
                    Table<?> table = (Table<?>) requireNonNull(field.get(null));
                    if (table.getOptions().type() != TableType.FUNCTION) {
                        assertThat(tables.put(qualifiedName(table), table)).isNull();
                    }
                }
            }
        }
        return tables;
    }

    public static Name qualifiedName(Table<?> table) {
        return DSL.name(requireNonNull(table.getSchema()).getName(), table.getName());
    }

    /** All of them, each loaded and initialised. */
    public List<Class<?>> types() throws ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            types.add(type(name));
        }
        return types;
    }

    /** One of them, by its full name. */
    public Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static String className(Path sources, Path file) {
        String path = sources.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
