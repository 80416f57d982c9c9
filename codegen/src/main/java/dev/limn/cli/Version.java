package dev.limn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import picocli.CommandLine.IVersionProvider;

/** Says which Limn this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream version = requireNonNull(Version.class.getResourceAsStream("version.txt"))) {
            return new String[] {"limn " + new String(version.readAllBytes(), UTF_8).strip()};
        }
    }
}
