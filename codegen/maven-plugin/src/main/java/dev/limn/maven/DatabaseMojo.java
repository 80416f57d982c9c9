package dev.limn.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common: a database, and which part of it they are about. */
abstract class DatabaseMojo extends AbstractMojo {

    private static final int OLDEST_JAVA = 21;

    /**
     * The file that says where the database is and who signs in: key=value lines, JSON, or a connection URI. Without it, the
     * first of: the file that the environment variable LIMN_CREDENTIALS names; libpq's environment (PGHOST, PGSERVICE, …)
     * with its service and password files; ~/.config/limn/credentials.properties.
     */
    @Parameter(property = "limn.credentials")
    protected @Nullable File credentials;

    /** Read these schemas only; with -D, separated by commas. Without it, all schemas but the system's. */
    @Parameter(property = "limn.schemas")
    protected List<String> schemas = List.of();

    /** Regular expressions: only tables of which the whole name (table or schema.table) matches one. */
    @Parameter(property = "limn.includes")
    protected List<String> includes = List.of();

    /** Regular expressions: no tables of which the whole name (table or schema.table) matches one. */
    @Parameter(property = "limn.excludes")
    protected List<String> excludes = List.of();

    /**
     * Schemas of Adobe's Schema Registry in their resolved form (xed-full), each as FILE or TABLE=FILE: for names in their
     * true case, descriptions, and what arrays and maps hold. Without TABLE, a schema's title names the table.
     */
    @Parameter(property = "limn.xdm")
    protected List<String> xdm = List.of();

    /** Leave everything as it is; classes of an earlier run are compiled still. */
    @Parameter(property = "limn.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${maven.version}", readonly = true)
    private String mavenVersion = "";

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("skipped (limn.skip is set)");
            return;
        }
        refuseOldJava();
        silencePool();
        run();
    }

    abstract void run() throws MojoFailureException;

    // The classes of this package are compiled for an older Java, so that this can be said in a sentence.
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
