package dev.limn.emulator.wire;

import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.SqlFailure;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the server's messages into a buffer, which is sent when it is full or {@link #flush}ed. For one thread. */
final class BackendWriter {

    private static final int BUFFER = 32 * 1024;

    private final DataOutputStream out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream body = new DataOutputStream(bytes);

    BackendWriter(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    void flush() throws IOException {
        out.flush();
    }

    void authenticationCleartextPassword() throws IOException {
        body.writeInt(3);
        send('R');
    }

    void authenticationOk() throws IOException {
        body.writeInt(0);
        send('R');
    }

    /** Tells a client that wants more than protocol 3.0 that this is what there is. */
    void negotiateProtocolVersion(List<String> unknownOptions) throws IOException {
        body.writeShort(3);
        body.writeShort(0);
        body.writeInt(unknownOptions.size());
        for (String option : unknownOptions) {
            string(option);
        }
        send('v');
    }

    void parameterStatus(String name, String value) throws IOException {
        string(name);
        string(value);
        send('S');
    }

    void backendKeyData(int processId, int secretKey) throws IOException {
        body.writeInt(processId);
        body.writeInt(secretKey);
        send('K');
    }

    void readyForQuery(boolean inTransaction) throws IOException {
        body.writeByte(inTransaction ? 'T' : 'I');
        send('Z');
    }

    /** RowDescription, or NoData when there are no columns to describe. */
    void description(@Nullable List<ResultColumn> columns, Formats formats) throws IOException {
        if (columns == null) {
            send('n');
        } else {
            rowDescription(columns, formats);
        }
    }

    void rowDescription(List<ResultColumn> columns, Formats formats) throws IOException {
        body.writeShort(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            ResultColumn column = columns.get(i);
            string(column.name());
            // The table and the column's number in it, which are for a result that maps onto one.
            body.writeInt(0);
            body.writeShort(0);
            body.writeInt(column.type().oid());
            body.writeShort(column.type().length());
            body.writeInt(column.modifier());
            body.writeShort(formats.binary(i) ? 1 : 0);
        }
        send('T');
    }

    void dataRow(List<byte @Nullable []> values) throws IOException {
        body.writeShort(values.size());
        for (byte @Nullable [] value : values) {
            if (value == null) {
                body.writeInt(-1);
            } else {
                body.writeInt(value.length);
                body.write(value);
            }
        }
        send('D');
    }

    void commandComplete(String tag) throws IOException {
        string(tag);
        send('C');
    }

    void emptyQueryResponse() throws IOException {
        send('I');
    }

    void parseComplete() throws IOException {
        send('1');
    }

    void bindComplete() throws IOException {
        send('2');
    }

    void closeComplete() throws IOException {
        send('3');
    }

    void portalSuspended() throws IOException {
        send('s');
    }

    void parameterDescription(List<Integer> types) throws IOException {
        body.writeShort(types.size());
        for (int type : types) {
            body.writeInt(type);
        }
        send('t');
    }

    void errorResponse(SqlFailure failure) throws IOException {
        fields(failure.endsSession() ? "FATAL" : "ERROR", failure.sqlState(), failure.getMessage());
        send('E');
    }

    void noticeResponse(String severity, String sqlState, String message) throws IOException {
        fields(severity, sqlState, message);
        send('N');
    }

    private void fields(String severity, String sqlState, String message) throws IOException {
        // A message whose making failed may have left its beginning.
        bytes.reset();
        field('S', severity);
        field('V', severity);
        field('C', sqlState);
        field('M', message);
        body.writeByte(0);
    }

    private void field(char code, String value) throws IOException {
        body.writeByte(code);
        string(value);
    }

    private void string(String value) throws IOException {
        // A zero byte would end it early, and PostgreSQL has none in its texts.
        body.write(value.replace("\0", "").getBytes(StandardCharsets.UTF_8));
        body.writeByte(0);
    }

    private void send(char type) throws IOException {
        out.writeByte(type);
        out.writeInt(bytes.size() + 4);
        bytes.writeTo(out);
        bytes.reset();
    }
}
