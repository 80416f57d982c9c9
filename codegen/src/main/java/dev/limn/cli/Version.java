package dev.limn.cli;

import dev.limn.codegen.internal.LimnVersion;
import picocli.CommandLine.IVersionProvider;

/** Says which Limn this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"limn " + LimnVersion.text()};
    }
}
