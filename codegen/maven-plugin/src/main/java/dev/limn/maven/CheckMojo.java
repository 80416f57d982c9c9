package dev.limn.maven;

import java.io.File;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails if the database differs from a snapshot, or from the classes of limn:generate, and says in what. For a snapshot,
 * schemas and tables are those that it was asked for, unless parameters name others.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CheckMojo extends ClassesMojo {

    /** What the goal snapshot wrote; catalog.json beside the POM unless there is a directory. */
    @Parameter(property = "limn.snapshot")
    private @Nullable File snapshot;

    /** The source root of the classes to compare with, instead of a snapshot; the other parameters are generate's. */
    @Parameter(property = "limn.directory")
    private @Nullable File directory;

    /** The package of the classes. */
    @Parameter(property = "limn.package")
    private @Nullable String packageName;

    @Parameter(defaultValue = "${basedir}", readonly = true)
    private File basedir = new File("");

    @Override
    void run() throws MojoFailureException {
        if (directory == null) {
            File file = snapshot == null ? new File(basedir, "catalog.json") : snapshot;
            new Snapshot(getLog(), file.toPath(), schemas, includes, excludes, xdm).check(credentials);
        } else if (snapshot == null && packageName != null) {
            new Generation(getLog(), packageName, directory.toPath(), names(), choice()).check(credentials);
        } else {
            throw new MojoFailureException(
                    "what to compare with must be one of snapshot, or directory with packageName");
        }
    }
}
