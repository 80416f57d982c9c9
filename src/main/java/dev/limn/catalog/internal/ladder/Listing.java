package dev.limn.catalog.internal.ladder;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What {@code SHOW TABLES} gives, asked once, when it is first needed. For one thread. */
final class Listing {

    private final Session session;
    private Optional<List<ShownTable>> tables = Optional.empty();

    Listing(Session session) {
        this.session = session;
    }

    List<ShownTable> tables() throws SQLException {
        if (tables.isEmpty()) {
            tables = Optional.of(ShownTable.read(session));
        }
        return tables.get();
    }
}
