package dev.limn.cli;

import dev.limn.catalog.xdm.XdmSchema;
import java.util.List;
import picocli.CommandLine.Option;

/** What Adobe's Schema Registry knows of tables. */
final class XdmOption {

    @Option(
            names = "--xdm",
            paramLabel = "[TABLE=]FILE",
            description =
                    "A schema of Adobe's Schema Registry, in its resolved form (xed-full), for names in their true"
                            + " case, descriptions, and what arrays and maps hold. Without TABLE, its title names the table. May"
                            + " be repeated.")
    private List<String> files = List.of();

    List<XdmSchema> schemas() {
        return XdmSchema.of(files);
    }
}
