package dev.limn.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Writes Java classes for the tables and views of a database, and adds them to what the project compiles. Only files that
 * changed are written, and those of tables that are gone are removed.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true, requiresProject = false)
public final class GenerateMojo extends DatabaseMojo {

    /** The package of the classes. */
    @Parameter(property = "limn.package", required = true)
    private String packageName = "";

    /** The source root: the package's folder is made below it. */
    @Parameter(property = "limn.directory", defaultValue = "${project.build.directory}/generated-sources/limn")
    private File directory = new File("");

    /** Regular expressions: columns that count the changes of a row, for optimistic locking. */
    @Parameter(property = "limn.versionColumns")
    private List<String> versionColumns = List.of();

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project = new MavenProject();

    @Override
    public void execute() throws MojoFailureException {
        project.addCompileSourceRoot(directory.getPath());
        super.execute();
    }

    @Override
    void run() throws MojoFailureException {
        Generation.Names names = new Generation.Names(schemas, includes, excludes, versionColumns);
        new Generation(getLog(), packageName, directory.toPath(), names).run(credentials);
    }
}
