package dev.limn.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.query.SqlFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BackendWriterTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final BackendWriter writer = new BackendWriter(bytes);

    @Test
    void nothingIsSentBeforeItIsFlushed() throws IOException {
        writer.parseComplete();
        assertThat(bytes.size()).isZero();

        writer.flush();
        assertThat(bytes.toByteArray()).containsExactly('1', 0, 0, 0, 4);
    }

    @Test
    void errorsHaveSeverityStateAndMessage() throws IOException {
        writer.errorResponse(SqlFailure.error("42P01", "no such table"));

        assertThat(written()).isEqualTo("E\0\0\0\u0029SERROR\0VERROR\0C42P01\0Mno such table\0\0");
    }

    @Test
    void noticesHaveTheSame() throws IOException {
        writer.noticeResponse("WARNING", "01000", "beware");

        assertThat(written()).isEqualTo("N\0\0\0\u0026SWARNING\0VWARNING\0C01000\0Mbeware\0\0");
    }

    @Test
    void aZeroByteWithinATextDoesNotEndIt() throws IOException {
        writer.commandComplete("SEL\0ECT 1");

        assertThat(written()).isEqualTo("C\0\0\0\rSELECT 1\0");
    }

    private String written() throws IOException {
        writer.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
