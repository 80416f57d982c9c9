package dev.limn.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.emulator.wire.FrontendMessage.Bind;
import dev.limn.emulator.wire.FrontendMessage.CancelRequest;
import dev.limn.emulator.wire.FrontendMessage.Close;
import dev.limn.emulator.wire.FrontendMessage.Describe;
import dev.limn.emulator.wire.FrontendMessage.Execute;
import dev.limn.emulator.wire.FrontendMessage.Flush;
import dev.limn.emulator.wire.FrontendMessage.GssEncRequest;
import dev.limn.emulator.wire.FrontendMessage.Opening;
import dev.limn.emulator.wire.FrontendMessage.Parse;
import dev.limn.emulator.wire.FrontendMessage.Password;
import dev.limn.emulator.wire.FrontendMessage.Query;
import dev.limn.emulator.wire.FrontendMessage.SslRequest;
import dev.limn.emulator.wire.FrontendMessage.StartupMessage;
import dev.limn.emulator.wire.FrontendMessage.Sync;
import dev.limn.emulator.wire.FrontendMessage.Target;
import dev.limn.emulator.wire.FrontendMessage.Terminate;
import dev.limn.emulator.wire.FrontendMessage.Typed;
import dev.limn.emulator.wire.FrontendMessage.Unsupported;
import dev.limn.emulator.wire.FrontendMessage.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever comes over the wire is a message or a ProtocolException. */
class FrontendDecoderFuzzTest {

    @Property(tries = 20_000)
    void anyBytesAreMessagesOrRefused(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
        decodeAll(bytes);
    }

    @Property(tries = 20_000)
    void anyContentOfAnyTypeIsAMessageOrRefused(@ForAll("types") char type, @ForAll @Size(max = 200) byte[] content)
            throws IOException {
        byte[] bytes = FrontendEncoder.bytes(type, content);
        FrontendDecoder decoder = decoder(bytes);

        try {
            assertThat(decoder.next(FrontendDecoder.MESSAGE_LIMIT)).isNotNull();
        } catch (ProtocolException e) {
            assertThat(e.framed()).isTrue();
            assertThat(e.failure().sqlState()).isEqualTo("08P01");
        }
        assertThat(decoder.next(FrontendDecoder.MESSAGE_LIMIT))
                .as("what follows")
                .isNull();
    }

    @Property(tries = 5_000)
    void whatAClientSendsIsWhatIsRead(@ForAll("messages") Typed message) throws IOException {
        assertThat(decoder(FrontendEncoder.bytes(message)).next(FrontendDecoder.MESSAGE_LIMIT))
                .usingRecursiveComparison()
                .isEqualTo(message);
    }

    @Property(tries = 5_000)
    void whatAClientOpensWithIsWhatIsRead(@ForAll("openings") Opening opening) throws IOException {
        assertThat(decoder(FrontendEncoder.bytes(opening)).opening()).isEqualTo(opening);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void aMessageCutOffAnywhereIsRefused(@ForAll("messages") Typed message) {
        byte[] bytes = FrontendEncoder.bytes(message);

        for (int length = 1; length < bytes.length; length++) {
            FrontendDecoder decoder = decoder(Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> decoder.next(FrontendDecoder.MESSAGE_LIMIT))
                    .isInstanceOfSatisfying(
                            ProtocolException.class, e -> assertThat(e.framed()).isFalse());
        }
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void anOpeningCutOffAnywhereIsRefused(@ForAll("openings") Opening opening) {
        byte[] bytes = FrontendEncoder.bytes(opening);

        for (int length = 1; length < bytes.length; length++) {
            FrontendDecoder decoder = decoder(Arrays.copyOf(bytes, length));
            assertThatThrownBy(decoder::opening).isInstanceOf(ProtocolException.class);
        }
    }

    @Property(tries = 20_000)
    void aMessageOfAnotherLengthIsAMessageOrRefused(@ForAll("messages") Typed message, @ForAll int length)
            throws IOException {
        byte[] bytes = FrontendEncoder.bytes(message);
        ByteBuffer.wrap(bytes).putInt(1, length);

        decodeAll(bytes);
    }

    @Property(tries = 20_000)
    void aMessageWithAnotherByteIsAMessageOrRefused(
            @ForAll("messages") Typed message, @ForAll int where, @ForAll byte other) throws IOException {
        byte[] bytes = FrontendEncoder.bytes(message);
        bytes[Math.floorMod(where, bytes.length)] = other;

        decodeAll(bytes);
    }

    /** Reads the bytes as a connection's first and as later ones, until no more can be read. */
    private static void decodeAll(byte[] bytes) throws IOException {
        try {
            decoder(bytes).opening();
        } catch (ProtocolException e) {
            assertThat(e.failure().sqlState()).isEqualTo("08P01");
        }
        FrontendDecoder decoder = decoder(bytes);
        // A message has five bytes at least, so there cannot be more of them.
        for (int i = 0; i <= bytes.length / 5 + 1; i++) {
            try {
                if (decoder.next(FrontendDecoder.MESSAGE_LIMIT) == null) {
                    return;
                }
            } catch (ProtocolException e) {
                assertThat(e.failure().sqlState()).isEqualTo("08P01");
                if (!e.framed()) {
                    return;
                }
            }
        }
        throw new AssertionError("it does not end");
    }

    private static FrontendDecoder decoder(byte[] bytes) {
        return new FrontendDecoder(new ByteArrayInputStream(bytes));
    }

    @Provide
    Arbitrary<Character> types() {
        return Arbitraries.oneOf(
                Arbitraries.of('p', 'Q', 'P', 'B', 'D', 'E', 'C', 'H', 'S', 'X', 'F', 'd', 'c', 'f'),
                Arbitraries.chars().range('\0', '\u00ff'));
    }

    @Provide
    Arbitrary<Typed> messages() {
        return Arbitraries.oneOf(
                texts().map(Password::new),
                texts().map(Query::new),
                Combinators.combine(
                                texts(), texts(), Arbitraries.integers().list().ofMaxSize(20))
                        .as(Parse::new),
                binds(),
                Combinators.combine(targets(), texts()).as(Describe::new),
                Combinators.combine(texts(), Arbitraries.integers()).as(Execute::new),
                Combinators.combine(targets(), texts()).as(Close::new),
                Arbitraries.of(new Flush(), new Sync(), new Terminate()),
                Arbitraries.of('F', 'd', 'c', 'f', 'z', '\0', 'T').map(Unsupported::new));
    }

    @Provide
    Arbitrary<Opening> openings() {
        Arbitrary<Opening> startups = Combinators.combine(
                        Arbitraries.integers().between(0, 65535),
                        Arbitraries.maps(texts().filter(text -> !text.isEmpty()), texts())
                                .ofMaxSize(8))
                .as((minor, parameters) -> new StartupMessage(3, minor, parameters));
        Arbitrary<Opening> cancels = Combinators.combine(Arbitraries.integers(), Arbitraries.integers())
                .as(CancelRequest::new);
        return Arbitraries.oneOf(startups, cancels, Arbitraries.of(new SslRequest(), new GssEncRequest()));
    }

    private static Arbitrary<Bind> binds() {
        Arbitrary<byte @Nullable []> bytes =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(40).injectNull(0.2);
        Arbitrary<List<Value>> values = Combinators.combine(Arbitraries.of(true, false), bytes)
                .as(Value::new)
                .list()
                .ofMaxSize(12);
        Arbitrary<Formats> results =
                Arbitraries.of(true, false).list().ofMaxSize(12).map(Formats::new);
        return Combinators.combine(texts(), texts(), values, results).as(Bind::new);
    }

    private static Arbitrary<Target> targets() {
        return Arbitraries.of(Target.class);
    }

    /** Any text that UTF-8 has and that can stand before a zero byte. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(60)
                .map(text -> text.replace("\0", ""))
                .filter(text -> text.codePoints().noneMatch(each -> each >= 0xD800 && each <= 0xDFFF));
    }
}
