package dev.limn.maven;

import java.io.File;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails if the database differs from a snapshot, and says in what. Schemas and tables are those that the snapshot was asked
 * for, unless parameters name others.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CheckMojo extends DatabaseMojo {

    /** What the goal snapshot wrote. */
    @Parameter(property = "limn.snapshot", defaultValue = "${basedir}/catalog.json", required = true)
    private File snapshot = new File("");

    @Override
    void run() throws MojoFailureException {
        new Snapshot(getLog(), snapshot.toPath(), schemas, includes, excludes).check(credentials);
    }
}
