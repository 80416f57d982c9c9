package dev.limn.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.query.SqlFailure;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever a client sends as a binary value is one, or refused. */
class BinaryFormatFuzzTest {

    @Property
    void doublesAreWrittenSoThatTheyAreReadTheSame(@ForAll double value) {
        byte[] binary = ByteBuffer.allocate(8).putDouble(value).array();

        assertThat(Double.parseDouble(BinaryFormat.decode(701, binary))).isEqualTo(value);
    }

    @Property
    void anyMicrosecondThereAndBack(@ForAll long micros) {
        String text =
                BinaryFormat.decode(1114, ByteBuffer.allocate(8).putLong(micros).array());

        assertThat(ByteBuffer.wrap(BinaryFormat.encode(1114, text)).getLong()).isEqualTo(micros);
    }

    @Property(tries = 5_000)
    void anyBytesAreANumberOrRefused(@ForAll byte[] bytes) {
        try {
            assertThat(BinaryFormat.decode(1700, bytes)).hasSizeLessThan(3_000);
        } catch (SqlFailure e) {
            assertThat(e.sqlState()).isEqualTo("22P03");
        }
    }

    @Property(tries = 20_000)
    void anyBytesOfAnyTypeAreAValueOrRefused(@ForAll("types") int type, @ForAll byte[] bytes) {
        try {
            String text = BinaryFormat.decode(type, bytes);

            assertThat(BinaryFormat.decode(type, BinaryFormat.encode(type, text)))
                    .isEqualTo(text);
        } catch (SqlFailure e) {
            assertThat(e.sqlState()).isEqualTo("22P03");
        }
    }

    @Property
    void arraysOfAnyTextsThereAndBack(@ForAll("texts") List<@Nullable String> elements) {
        String text = elements.stream()
                .map(each -> each == null ? "NULL" : ArrayText.quoted(each))
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(ArrayText.parse(text).elements()).isEqualTo(elements);
        assertThat(BinaryFormat.decode(1009, BinaryFormat.encode(1009, text))).isEqualTo(text);
    }

    @Property(tries = 5_000)
    void anyTextIsAnArrayOrRefused(@ForAll("braces") String text) {
        try {
            BinaryFormat.encode(1009, text);
        } catch (SqlFailure e) {
            assertThat(e.sqlState()).isEqualTo("22P03");
        }
    }

    @Provide
    Arbitrary<Integer> types() {
        return Arbitraries.of(16, 17, 20, 21, 23, 25, 26, 700, 701, 1007, 1009, 1043, 1082, 1114, 1184, 1700, 2950);
    }

    @Provide
    Arbitrary<List<@Nullable String>> texts() {
        return Arbitraries.strings()
                .ascii()
                .ofMaxLength(8)
                .map(text -> text.replace("\0", ""))
                .injectNull(0.1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> braces() {
        return Arbitraries.strings().withChars("{}\",\\ab ").ofMaxLength(20);
    }
}
