package dev.limn.maven;

import java.io.File;
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
public final class GenerateMojo extends ClassesMojo {

    /** The package of the classes. */
    @Parameter(property = "limn.package", required = true)
    private String packageName = "";

    /** The source root: the package's folder is made below it. */
    @Parameter(property = "limn.directory", defaultValue = "${project.build.directory}/generated-sources/limn")
    private File directory = new File("");

    /**
     * A file that limn:snapshot has written: classes are made from it, and no database is asked. The schemas and patterns
     * choose among what is in it.
     */
    @Parameter(property = "limn.from")
    private @Nullable File from;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project = new MavenProject();

    @Override
    public void execute() throws MojoFailureException {
        project.addCompileSourceRoot(directory.getPath());
        super.execute();
    }

    @Override
    void run() throws MojoFailureException {
        new Generation(getLog(), packageName, directory.toPath(), names(), choice()).run(from, credentials);
    }
}
