package dev.limn.emulator.wire;

import dev.limn.emulator.query.QueryResult;
import dev.limn.emulator.query.ResultColumn;
import dev.limn.emulator.query.Session;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.io.IOException;
import java.util.List;

/** The simple query protocol: a text, and the results of each statement in it. For one thread. */
final class SimpleQuery {

    private final Session session;
    private final BackendWriter writer;

    SimpleQuery(Session session, BackendWriter writer) {
        this.session = session;
        this.writer = writer;
    }

    /** Runs the statements in turn; a failure ends it, and what follows is not run. */
    void run(String text) throws IOException {
        boolean empty = true;
        for (String part : session.split(text)) {
            Statement statement = session.prepare(part, List.of());
            if (!statement.empty()) {
                run(statement);
                empty = false;
            }
        }
        if (empty) {
            writer.emptyQueryResponse();
        }
    }

    private void run(Statement statement) throws IOException {
        if (!statement.parameterTypes().isEmpty()) {
            throw SqlFailure.error("42P02", "there is no parameter $1: a simple query binds none");
        }
        String tag;
        try (QueryResult result = statement.execute(List.of())) {
            List<ResultColumn> columns = result.columns();
            if (columns != null) {
                writer.rowDescription(columns, Formats.TEXT);
            }
            Rows rows = new Rows(result, Formats.TEXT);
            rows.write(writer, Rows.ALL);
            tag = rows.tag();
        }
        writer.commandComplete(tag);
    }
}
