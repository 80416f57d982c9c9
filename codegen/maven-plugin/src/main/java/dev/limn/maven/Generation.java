package dev.limn.maven;

import dev.limn.LimnException;
import dev.limn.catalog.CatalogException;
import dev.limn.catalog.xdm.XdmSchema;
import dev.limn.codegen.ClassDifferences;
import dev.limn.codegen.GenerationException;
import dev.limn.codegen.GenerationReport;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.LiveGeneration;
import dev.limn.codegen.NamePatterns;
import dev.limn.codegen.Preset;
import dev.limn.codegen.Presets;
import dev.limn.codegen.Progress;
import dev.limn.codegen.SnapshotGeneration;
import dev.limn.credentials.Credentials;
import dev.limn.credentials.CredentialsException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * The goal's parameters in the library's terms, and one call to it.
 *
 * @param log where to say what came of it
 * @param packageName the package of the classes
 * @param directory the source root
 * @param names which tables and columns it is about
 * @param choice how much the classes offer
 */
record Generation(Log log, String packageName, Path directory, Names names, Choice choice) {

    /** Names and patterns of names, as the project's file has them. */
    record Names(List<String> schemas, List<String> includes, List<String> excludes, List<String> versionColumns) {}

    /** A preset's name, patterns of the tables that get one of them in any case, and schemas of tables. */
    record Choice(String preset, List<String> full, List<String> lean, List<String> xdm) {}

    /** Generates from the file of a catalog, or else from the database. */
    void run(@Nullable File from, @Nullable File credentials) throws MojoFailureException {
        GeneratorOptions options = options();
        try {
            report(
                    from == null
                            ? LiveGeneration.run(from(credentials), options)
                            : SnapshotGeneration.run(from.toPath(), options));
        } catch (CredentialsException | LimnException | CatalogException | GenerationException e) {
            throw Failure.of(e, log);
        }
    }

    /** Fails if the database would give other classes. */
    void check(@Nullable File credentials) throws MojoFailureException {
        ClassDifferences found = differences(credentials);
        if (!found.isEmpty()) {
            throw Failure.of(found.summary() + " from " + packageName + " in " + directory, found.lines());
        }
        log.info(found.summary());
    }

    private ClassDifferences differences(@Nullable File credentials) throws MojoFailureException {
        GeneratorOptions options = options();
        try {
            return LiveGeneration.differences(from(credentials), options, Progress.ignored());
        } catch (CredentialsException | LimnException | CatalogException | GenerationException e) {
            throw Failure.of(e, log);
        }
    }

    private static Credentials from(@Nullable File file) {
        return file == null ? Credentials.load() : Credentials.fromFile(file.toPath());
    }

    private GeneratorOptions options() throws MojoFailureException {
        try {
            return new GeneratorOptions(
                    packageName,
                    directory,
                    names.schemas(),
                    NamePatterns.of(names.includes()),
                    NamePatterns.of(names.excludes()),
                    NamePatterns.of(names.versionColumns()),
                    new Presets(
                            Preset.of(choice.preset()), NamePatterns.of(choice.full()), NamePatterns.of(choice.lean())),
                    XdmSchema.of(choice.xdm()));
        } catch (IllegalArgumentException | CatalogException e) {
            throw Failure.of(e, log);
        }
    }

    private void report(GenerationReport report) {
        report.notes().forEach(log::info);
        report.renamed().forEach(log::info);
        log.info(report.summary());
    }
}
