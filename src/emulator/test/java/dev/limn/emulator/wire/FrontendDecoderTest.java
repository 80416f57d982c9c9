package dev.limn.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrontendDecoderTest {

    @Test
    void aClaimedLengthCostsNoMemory() {
        byte[] bytes = ByteBuffer.allocate(105)
                .put((byte) 'Q')
                .putInt(FrontendDecoder.MESSAGE_LIMIT)
                .array();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> decoder(bytes).next(FrontendDecoder.MESSAGE_LIMIT))
                .isInstanceOf(ProtocolException.class);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 * 1024 * 1024);
    }

    @Test
    void aCountOfParametersCostsNoMemory() {
        byte[] content = {0, 0, 0, 0, (byte) 0xff, (byte) 0xff};
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> decoder(FrontendEncoder.bytes('B', content)).next(FrontendDecoder.MESSAGE_LIMIT))
                .hasMessage("malformed message 'B': it is shorter than its content");

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 * 1024 * 1024);
    }

    @Test
    void startUpMessagesAboveTenThousandBytesAreRefused() {
        byte[] bytes =
                ByteBuffer.allocate(10_001).putInt(10_001).putInt(3 << 16).array();

        assertThatThrownBy(() -> decoder(bytes).opening())
                .hasMessage("invalid message length 10001: it must be 8 to 10000");
    }

    @Test
    void lengthsAreReadWithoutASign() {
        assertThatThrownBy(() -> decoder("GET / HTTP/1.1\r\n").opening())
                .hasMessageStartingWith("invalid message length 1195725856");
        assertThatThrownBy(() -> decoder("Q\u00ff\u00ff\u00ff\u00ff").next(FrontendDecoder.MESSAGE_LIMIT))
                .hasMessageStartingWith("invalid message length 4294967295");
    }

    @Test
    void textThatIsNotUtf8IsMalformed() {
        byte[] content = {(byte) 0xc3, 0x28, 0};

        assertThatThrownBy(() -> decoder(FrontendEncoder.bytes('Q', content)).next(FrontendDecoder.MESSAGE_LIMIT))
                .hasMessage("malformed message 'Q': it holds a text that is not UTF-8");
    }

    @Test
    void takesNoByteTooMany() throws Exception {
        InputStream in =
                new ByteArrayInputStream("\0\0\0\b\u0004\u00d2\u0016\u002fTLS".getBytes(StandardCharsets.ISO_8859_1));

        new FrontendDecoder(in).opening();

        assertThat(in.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("TLS");
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertThat(new FrontendMessage.Password("canary").toString()).doesNotContain("canary");
    }

    private static FrontendDecoder decoder(String latin1) {
        return decoder(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static FrontendDecoder decoder(byte[] bytes) {
        return new FrontendDecoder(new ByteArrayInputStream(bytes));
    }
}
