package dev.limn.maven;

import java.io.File;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes what a database holds into a file of JSON, which holds no secret; one that is the same already is not touched. */
@Mojo(name = "snapshot", threadSafe = true, requiresProject = false)
public final class SnapshotMojo extends DatabaseMojo {

    /** Where to write it. */
    @Parameter(property = "limn.snapshot", defaultValue = "${basedir}/catalog.json", required = true)
    private File snapshot = new File("");

    @Override
    void run() throws MojoFailureException {
        new Snapshot(getLog(), snapshot.toPath(), schemas, includes, excludes, xdm).write(credentials);
    }
}
