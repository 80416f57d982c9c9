package dev.limn.emulator.wire;

import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as they are computed. For one thread. */
final class Rows {

    static final int ALL = 0;

    private final QueryResult result;
    private final List<ResultColumn> columns;
    private final Formats formats;
    private long written;

    Rows(QueryResult result, Formats formats) {
        this.result = result;
        List<ResultColumn> its = result.columns();
        this.columns = its == null ? List.of() : its;
        this.formats = formats;
    }

    /**
     * Writes the next rows.
     *
     * @param most {@link #ALL}, or how many
     * @return false if it stopped there, and there may be more
     */
    boolean write(BackendWriter writer, int most) throws IOException {
        written = 0;
        while (most == ALL || written < most) {
            List<@Nullable String> row = result.next();
            if (row == null) {
                return true;
            }
            writer.dataRow(encode(row));
            written++;
        }
        return false;
    }

    /** The client pauses. */
    void pause() {
        result.pause();
    }

    /** Says how many rows the last call wrote. */
    String tag() {
        return result.tag(written);
    }

    /** Says that none were left. */
    String tagOfNone() {
        return result.tag(0);
    }

    private List<byte @Nullable []> encode(List<@Nullable String> row) {
        List<byte @Nullable []> values = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            String text = row.get(i);
            values.add(text == null ? null : encode(i, text));
        }
        return values;
    }

    private byte[] encode(int column, String text) {
        return formats.binary(column)
                ? BinaryFormat.encode(columns.get(column).type().oid(), text)
                : text.getBytes(StandardCharsets.UTF_8);
    }
}
