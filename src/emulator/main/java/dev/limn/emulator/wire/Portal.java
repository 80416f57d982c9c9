package dev.limn.emulator.wire;

import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A statement with its parameters, executed as far as the client has asked. For one thread. */
final class Portal {

    private final Statement statement;
    private final List<Parameter> parameters;
    private final Formats formats;
    private @Nullable QueryResult result;
    private @Nullable Rows rows;
    private @Nullable String tagWhenOver;

    /** @param formats of its columns */
    Portal(Statement statement, List<Parameter> parameters, Formats formats) {
        this.statement = statement;
        this.parameters = parameters;
        this.formats = formats;
    }

    void describe(BackendWriter writer) throws IOException {
        writer.description(statement.columns(), formats);
    }

    /** @param most {@link Rows#ALL}, or the rows after which to suspend it */
    void execute(BackendWriter writer, int most) throws IOException {
        if (statement.empty()) {
            writer.emptyQueryResponse();
        } else if (tagWhenOver != null) {
            again(writer, tagWhenOver);
        } else {
            goOn(writer, most);
        }
    }

    private void again(BackendWriter writer, String tag) throws IOException {
        if (statement.columns() == null) {
            throw SqlFailure.error("55000", "the portal has been executed already");
        }
        writer.commandComplete(tag);
    }

    private void goOn(BackendWriter writer, int most) throws IOException {
        Rows current = rows == null ? start() : rows;
        if (current.write(writer, most)) {
            String tag = current.tag();
            tagWhenOver = current.tagOfNone();
            close();
            writer.commandComplete(tag);
        } else {
            current.pause();
            writer.portalSuspended();
        }
    }

    private Rows start() {
        QueryResult started = statement.execute(parameters);
        result = started;
        if (!Objects.equals(types(started.columns()), types(statement.columns()))) {
            throw SqlFailure.error("0A000", "the columns have changed since the statement was prepared");
        }
        Rows all = new Rows(started, formats);
        rows = all;
        return all;
    }

    private static @Nullable List<Integer> types(@Nullable List<ResultColumn> columns) {
        return columns == null
                ? null
                : columns.stream().map(column -> column.type().oid()).toList();
    }

    /** Ends the work behind it, if there is any. */
    void close() {
        QueryResult open = result;
        result = null;
        rows = null;
        if (open != null) {
            open.close();
        }
    }
}
