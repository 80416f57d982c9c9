package dev.limn.maven;

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

    private static final int OLDEST_JAVA = 21;

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

    @Parameter(defaultValue = "${maven.version}", readonly = true)
    private String mavenVersion = "";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project = new MavenProject();

    @Override
    public void execute() throws MojoFailureException {
        project.addCompileSourceRoot(directory.getPath());
        if (skip) {
            getLog().info("skipped (limn.skip is set)");
            return;
        }
        refuseOldJava();
        silencePool();
        Generation.Names names = new Generation.Names(schemas, includes, excludes, versionColumns);
        new Generation(getLog(), packageName, directory.toPath(), names).run(credentials);
    }

    // This class and those beside it are compiled for an older Java, so that this can be said in a sentence.
    private static void refuseOldJava() throws MojoFailureException {
        if (Runtime.version().feature() < OLDEST_JAVA) {
            throw new MojoFailureException("Limn needs Java " + OLDEST_JAVA + " or newer, and Maven runs on "
                    + Runtime.version().feature() + " (set JAVA_HOME to a newer JDK)");
        }
    }

    // What the pool meets, we report; its own words tell a build nothing. Maven's logger listens to this only.
    private void silencePool() {
        String levels = mavenVersion.startsWith("3.") ? "org.slf4j.simpleLogger.log." : "maven.logger.log.";
        if (!getLog().isDebugEnabled()) {
            System.getProperties().putIfAbsent(levels + "com.zaxxer.hikari", "error");
        }
    }
}
