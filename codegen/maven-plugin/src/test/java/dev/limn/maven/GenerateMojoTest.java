package dev.limn.maven;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GenerateMojoTest {

    private static final int OF_JAVA_17 = 61;

    @Test
    void canBeLoadedByAJavaThatIsTooOldToSaySo() throws IOException {
        try (DataInputStream type =
                new DataInputStream(requireNonNull(GenerateMojo.class.getResourceAsStream("GenerateMojo.class")))) {
            type.skipNBytes(6); // magic number and minor version

            assertThat(type.readUnsignedShort()).isLessThanOrEqualTo(OF_JAVA_17);
        }
    }
}
