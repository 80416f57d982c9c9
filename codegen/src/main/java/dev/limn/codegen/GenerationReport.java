package dev.limn.codegen;

import dev.limn.catalog.xdm.XdmResult;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run did to the directory. Immutable.
 *
 * @param tables how many tables and views have a class now
 * @param written the files that are new or differ from before
 * @param removed the files of earlier runs that no longer stand for anything
 * @param unchanged how many files were left as they were
 * @param renamed one line for each thing whose Java name is not the usual one because another thing has that
 * @param notes one line for each part of an XDM schema that the catalog lacks or contradicts, see {@link XdmResult}
 */
public record GenerationReport(
        int tables, List<Path> written, List<Path> removed, int unchanged, List<String> renamed, List<String> notes) {

    public GenerationReport {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        renamed = List.copyOf(renamed);
        notes = List.copyOf(notes);
    }

    /** The same, with these notes. */
    GenerationReport withNotes(List<String> others) {
        return new GenerationReport(tables, written, removed, unchanged, renamed, others);
    }

    /** One line for the person who started the run. */
    public String summary() {
        return count(tables, "table") + ": " + count(written.size(), "file") + " written, " + removed.size()
                + " removed, " + unchanged + " unchanged";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
