package dev.limn.maven;

import dev.limn.LimnException;
import dev.limn.catalog.CatalogException;
import dev.limn.codegen.GenerationException;
import dev.limn.codegen.GenerationReport;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.LiveGeneration;
import dev.limn.codegen.NamePatterns;
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
 */
record Generation(Log log, String packageName, Path directory, Names names) {

    /** Names and patterns of names, as the project's file has them. */
    record Names(List<String> schemas, List<String> includes, List<String> excludes, List<String> versionColumns) {}

    void run(@Nullable File credentials) throws MojoFailureException {
        GeneratorOptions options = options();
        try {
            report(LiveGeneration.run(
                    credentials == null ? Credentials.load() : Credentials.fromFile(credentials.toPath()), options));
        } catch (CredentialsException | LimnException | CatalogException | GenerationException e) {
            throw Failure.of(e, log);
        }
    }

    private GeneratorOptions options() throws MojoFailureException {
        try {
            return new GeneratorOptions(
                    packageName,
                    directory,
                    names.schemas(),
                    NamePatterns.of(names.includes()),
                    NamePatterns.of(names.excludes()),
                    NamePatterns.of(names.versionColumns()));
        } catch (IllegalArgumentException e) {
            throw Failure.of(e, log);
        }
    }

    private void report(GenerationReport report) {
        report.renamed().forEach(log::info);
        log.info(report.summary());
    }
}
