package dev.limn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final Duration ROUND_TRIP = Duration.ofMillis(100);

    private final ServerSocket echo = listen();
    private final Relay relay = Relay.to(echo.getLocalPort(), ROUND_TRIP);

    @BeforeEach
    void answerWithWhatComes() {
        Thread.ofVirtual().start(() -> {
            try (Socket client = echo.accept()) {
                client.getInputStream().transferTo(client.getOutputStream());
            } catch (IOException e) {
                assertThat(echo.isClosed()).isTrue();
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        echo.close();
    }

    @Test
    void makesEachAnswerWait() throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
            long start = System.nanoTime();
            for (int question = 0; question < 3; question++) {
                client.getOutputStream().write(question);
                assertThat(client.getInputStream().read()).isEqualTo(question);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(ROUND_TRIP.multipliedBy(3));
        }
    }

    // If one piece had to arrive before the next is sent, these would take half a minute.
    @Test
    void carriesMuchAtOnceAndChangesNothing() throws IOException {
        byte[] sent = new byte[30_000_000];
        new Random(1).nextBytes(sent);

        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
            long start = System.nanoTime();
            Thread.ofVirtual().start(() -> write(client, sent));
            byte[] received = client.getInputStream().readNBytes(sent.length);

            assertThat(Arrays.equals(received, sent)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static void write(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
