package dev.limn.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.limn.emulator.wire.FrontendMessage.Query;
import dev.limn.emulator.wire.FrontendMessage.Sync;
import dev.limn.emulator.wire.FrontendMessage.Terminate;
import dev.limn.emulator.wire.RawClient.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** Whatever a client sends, it is answered in one line or disconnected, and nothing of it stays. */
class WireServerFuzzTest {

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void anyMessagesAreAnswered(@ForAll("messages") @Size(max = 30) List<byte[]> messages) throws IOException {
        try (TestServer server = TestServer.start();
                RawClient client = server.signedIn()) {
            client.send(joined(messages)).send(new Sync(), new Query("select 1"), new Terminate());

            List<Reply> replies = client.readToEnd();

            assertThat(replies.stream().filter(reply -> reply.type() == 'E')).allSatisfy(error -> {
                assertThat(error.field('C')).hasSize(5);
                assertThat(error.field('M')).isNotEmpty().doesNotContain("\n");
            });
            assertThat(replies).last().extracting(Reply::type).isEqualTo('Z');
            await().until(server.sessions().get(0)::closed);
            assertThat(server.sessions().get(0).openResults()).isZero();
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void anyBytesWithinTlsAreRefusedOrAwaited(@ForAll @Size(max = 100) byte[] bytes) throws IOException {
        try (TestServer server = TestServer.start();
                RawClient client = server.raw().startTls()) {
            client.send(bytes);
            client.endOutput();

            assertThat(client.readToEnd()).allMatch(reply -> reply.type() == 'E' || reply.type() == 'R');
        }
    }

    private static byte[] joined(List<byte[]> messages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        messages.forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Provide
    Arbitrary<List<byte[]>> messages() {
        Arbitrary<Character> types = Arbitraries.oneOf(
                Arbitraries.of('Q', 'P', 'B', 'D', 'E', 'C', 'H', 'S', 'p', 'F', 'd', 'c', 'f'),
                // Any but Terminate, after which the rest is rightly not answered.
                Arbitraries.chars().range('\0', '\u00ff').filter(type -> type != 'X'));
        Arbitrary<byte[]> contents = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
        return Combinators.combine(types, contents)
                .as((type, content) -> FrontendEncoder.bytes(type, content))
                .list();
    }
}
