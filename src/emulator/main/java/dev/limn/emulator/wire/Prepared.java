package dev.limn.emulator.wire;

import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import dev.limn.emulator.wire.FrontendMessage.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement as Parse left it.
 *
 * @param declared the oids the client gave for its parameters, as far as it did
 */
record Prepared(Statement statement, List<Integer> declared) {

    /**
     * The parameters of Bind, in text form.
     *
     * @throws SqlFailure if their number is wrong, or one is no value of its type
     */
    List<Parameter> parameters(List<Value> values) {
        List<Integer> types = statement.parameterTypes();
        if (values.size() != types.size()) {
            throw SqlFailure.error(
                    "08P01", "bind gives " + values.size() + " parameters, and the statement has " + types.size());
        }
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parameters.add(parameter(values.get(i), declared(i), types.get(i)));
        }
        return parameters;
    }

    private int declared(int index) {
        return index < declared.size() ? declared.get(index) : 0;
    }

    private static Parameter parameter(Value value, int declared, int understood) {
        byte[] bytes = value.bytes();
        if (bytes == null) {
            return new Parameter(declared, null);
        }
        if (value.binary()) {
            // Whoever sends bytes of a type that Parse did not name has it from ParameterDescription.
            int type = declared == 0 ? understood : declared;
            return new Parameter(type, BinaryFormat.decode(type, bytes));
        }
        return new Parameter(declared, text(bytes));
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // Answered below.
        }
        throw SqlFailure.error("08P01", "a parameter is not UTF-8, or holds a zero byte");
    }

    /** @throws SqlFailure if the formats do not fit the columns, or one has no binary form here */
    void check(Formats formats) {
        List<ResultColumn> columns = statement.columns();
        List<ResultColumn> all = columns == null ? List.of() : columns;
        if (!formats.fit(all.size())) {
            throw SqlFailure.error(
                    "08P01",
                    "bind gives " + formats.size() + " result formats, and there are " + all.size() + " columns");
        }
        for (int i = 0; i < all.size(); i++) {
            int type = all.get(i).type().oid();
            if (formats.binary(i) && !BinaryFormat.knows(type)) {
                throw SqlFailure.error("0A000", "binary format is not supported for the type with oid " + type);
            }
        }
    }
}
