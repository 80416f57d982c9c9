package dev.limn.maven;

import dev.limn.LimnException;
import dev.limn.codegen.GenerationException;
import dev.limn.codegen.GenerationReport;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.LiveGeneration;
import dev.limn.codegen.NamePatterns;
import dev.limn.credentials.Credentials;
import dev.limn.credentials.CredentialsException;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes Java classes for the tables and views of a database, and adds them to what the project compiles. Only files that
 * changed are written, and those of tables that are gone are removed.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true, requiresProject = false)
public final class GenerateMojo extends AbstractMojo {

    /**
     * The file that says where the database is and who signs in: key=value lines, JSON, or a connection URI. Without it, the
     * first of: the file that the environment variable LIMN_CREDENTIALS names; libpq's environment (PGHOST, PGSERVICE, …)
     * with its service and password files; ~/.config/limn/credentials.properties.
     */
    @Parameter(property = "limn.credentials")
    private @Nullable File credentials;

    /** The package of the classes. */
    @Parameter(property = "limn.package", required = true)
    private String packageName = "";

    /** The source root: the package's folder is made below it. */
    @Parameter(property = "limn.directory", defaultValue = "${project.build.directory}/generated-sources/limn")
    private File directory = new File("");

    /** Read these schemas only; with -D, separated by commas. Without it, all schemas but the system's. */
    @Parameter(property = "limn.schemas")
    private List<String> schemas = List.of();

    /** Regular expressions: only tables of which the whole name (table or schema.table) matches one. */
    @Parameter(property = "limn.includes")
    private List<String> includes = List.of();

    /** Regular expressions: no tables of which the whole name (table or schema.table) matches one. */
    @Parameter(property = "limn.excludes")
    private List<String> excludes = List.of();

    /** Regular expressions: columns that count the changes of a row, for optimistic locking. */
    @Parameter(property = "limn.versionColumns")
    private List<String> versionColumns = List.of();

    /** Leave everything as it is; classes of an earlier run are compiled still. */
    @Parameter(property = "limn.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project = new MavenProject();

    @Override
    public void execute() throws MojoFailureException {
        project.addCompileSourceRoot(directory.getPath());
        if (skip) {
            getLog().info("skipped (limn.skip is set)");
            return;
        }
        GeneratorOptions options = options();
        silencePool();
        try {
            report(LiveGeneration.run(credentials(), options));
        } catch (CredentialsException | LimnException | GenerationException e) {
            throw failure(e);
        }
    }

    // What the pool meets, we report; its own words tell a build nothing. Maven's logger listens to this only.
    private void silencePool() {
        if (!getLog().isDebugEnabled()) {
            System.getProperties().putIfAbsent("org.slf4j.simpleLogger.log.com.zaxxer.hikari", "error");
        }
    }

    private GeneratorOptions options() throws MojoFailureException {
        try {
            return new GeneratorOptions(
                    packageName,
                    directory.toPath(),
                    schemas,
                    NamePatterns.of(includes),
                    NamePatterns.of(excludes),
                    NamePatterns.of(versionColumns));
        } catch (IllegalArgumentException e) {
            throw failure(e);
        }
    }

    private Credentials credentials() {
        return credentials == null ? Credentials.load() : Credentials.fromFile(credentials.toPath());
    }

    private void report(GenerationReport report) {
        report.renamed().forEach(getLog()::info);
        getLog().info(report.summary());
    }

    // Without its cause, which is logged: Maven adds the words of every cause to the line it prints.
    private MojoFailureException failure(RuntimeException cause) {
        getLog().debug(cause);
        return new MojoFailureException(cause.getMessage());
    }
}
