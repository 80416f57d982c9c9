package dev.limn.codegen;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.xdm.XdmSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * What to generate, from which tables, and where to. Immutable.
 *
 * @param packageName the package of the classes
 * @param directory the source root: the package's folder is below it
 * @param schemas the schemas to read; none means each one that is not PostgreSQL's own and that the user may use
 * @param includes patterns of which one must match the whole of a table's name, written {@code table} or
 *     {@code schema.table}; none means all tables
 * @param excludes patterns of which none may match a table's name, written either way
 * @param versionColumns patterns of columns that count the changes of a row, for jOOQ's optimistic locking; each must
 *     match the whole of a name, written {@code column} or {@code schema.table.column}
 * @param presets how much the classes offer
 * @param xdm schemas that complete the catalog of Query Service, see {@link dev.limn.catalog.xdm.Xdm}
 */
public record GeneratorOptions(
        String packageName,
        Path directory,
        List<String> schemas,
        List<Pattern> includes,
        List<Pattern> excludes,
        List<Pattern> versionColumns,
        Presets presets,
        List<XdmSchema> xdm) {

    public GeneratorOptions {
        requireNonNull(packageName, "packageName");
        requireNonNull(directory, "directory");
        if (!SourceVersion.isName(packageName)) {
            throw new IllegalArgumentException(
                    "package name '" + packageName + "' is not a Java package (write it like com.example.db)");
        }
        schemas = List.copyOf(schemas);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        versionColumns = List.copyOf(versionColumns);
        requireNonNull(presets, "presets");
        xdm = List.copyOf(xdm);
    }

    /** Without schemas. */
    public GeneratorOptions(
            String packageName,
            Path directory,
            List<String> schemas,
            List<Pattern> includes,
            List<Pattern> excludes,
            List<Pattern> versionColumns,
            Presets presets) {
        this(packageName, directory, schemas, includes, excludes, versionColumns, presets, List.of());
    }

    /** All tables of all schemas. */
    public static GeneratorOptions of(String packageName, Path directory) {
        return new GeneratorOptions(
                packageName, directory, List.of(), List.of(), List.of(), List.of(), Presets.all(Preset.FULL));
    }

    public GeneratorOptions withSchemas(List<String> schemas) {
        return new GeneratorOptions(packageName, directory, schemas, includes, excludes, versionColumns, presets, xdm);
    }

    public GeneratorOptions withIncludes(List<Pattern> includes) {
        return new GeneratorOptions(packageName, directory, schemas, includes, excludes, versionColumns, presets, xdm);
    }

    public GeneratorOptions withExcludes(List<Pattern> excludes) {
        return new GeneratorOptions(packageName, directory, schemas, includes, excludes, versionColumns, presets, xdm);
    }

    public GeneratorOptions withVersionColumns(List<Pattern> versionColumns) {
        return new GeneratorOptions(packageName, directory, schemas, includes, excludes, versionColumns, presets, xdm);
    }

    public GeneratorOptions withPresets(Presets presets) {
        return new GeneratorOptions(packageName, directory, schemas, includes, excludes, versionColumns, presets, xdm);
    }

    public GeneratorOptions withXdm(List<XdmSchema> xdm) {
        return new GeneratorOptions(packageName, directory, schemas, includes, excludes, versionColumns, presets, xdm);
    }

    /** What to read: the schemas and the patterns of tables. */
    public CatalogScope scope() {
        return new CatalogScope(schemas, includes, excludes);
    }
}
