package dev.limn.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common that are about classes: what those are like. */
abstract class ClassesMojo extends DatabaseMojo {

    /** Regular expressions: columns that count the changes of a row, for optimistic locking. */
    @Parameter(property = "limn.versionColumns")
    private List<String> versionColumns = List.of();

    /**
     * How much classes offer: full or lean. Lean ones have typed columns and records and little else, and compile in half
     * the time.
     */
    @Parameter(property = "limn.preset", defaultValue = "full")
    private String preset = "full";

    /** Regular expressions: tables that get the preset full whatever the preset is. */
    @Parameter(property = "limn.full")
    private List<String> full = List.of();

    /** Regular expressions: tables that get the preset lean, unless they are among the full ones. */
    @Parameter(property = "limn.lean")
    private List<String> lean = List.of();

    final Generation.Names names() {
        return new Generation.Names(schemas, includes, excludes, versionColumns);
    }

    final Generation.Choice choice() {
        return new Generation.Choice(preset, full, lean, xdm);
    }
}
