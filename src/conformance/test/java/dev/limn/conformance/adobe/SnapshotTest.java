package dev.limn.conformance.adobe;

import static dev.limn.conformance.adobe.Events.EVENTS;
import static dev.limn.queryservice.QueryServiceDSL.historyMeta;
import static dev.limn.queryservice.QueryServiceDSL.snapshot;
import static dev.limn.queryservice.QueryServiceDSL.tableExists;
import static dev.limn.queryservice.SnapshotBound.HEAD;
import static dev.limn.queryservice.SnapshotBound.TAIL;
import static dev.limn.queryservice.SnapshotBound.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.conformance.Sql;
import dev.limn.queryservice.HistoryMeta;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @AutoClose
    private final Limn limn = QueryService.open(QueryService.shared());

    private final List<Long> ids = ids();

    @Test
    void historyIsThatOfTheService() throws SQLException {
        HistoryMeta history = historyMeta(EVENTS);

        assertThat(Sql.rows(limn, limn.dsl().selectFrom(history).orderBy(history.SNAPSHOT_ID)))
                .hasSize(5)
                .isEqualTo(Sql.rows(
                        limn,
                        "SELECT snapshot_id, parent_id, is_current FROM (SELECT history_meta('events')) tab"
                                + " ORDER BY snapshot_id"));
    }

    @Test
    void rangesAreThoseOfTheService() throws SQLException {
        long second = ids.get(1);
        long fourth = ids.get(3);

        assertThat(events(snapshot(EVENTS).since(fourth))).isEqualTo(sql("SINCE " + fourth));
        assertThat(events(snapshot(EVENTS).asOf(second))).isEqualTo(sql("AS OF " + second));
        assertThat(events(snapshot(EVENTS).between(second, fourth)))
                .isEqualTo(sql("BETWEEN " + second + " AND " + fourth));
        assertThat(events(snapshot(EVENTS).between(HEAD, id(fourth)))).isEqualTo(sql("BETWEEN HEAD AND " + fourth));
        assertThat(events(snapshot(EVENTS).between(id(second), TAIL)))
                .isEqualTo(sql("BETWEEN " + second + " AND TAIL"));
    }

    @Test
    void fieldsAndAliasesWorkInJoins() throws SQLException {
        Table<Record> early = snapshot(EVENTS).asOf(ids.get(1)).as("early");
        long second = ids.get(1);
        long first = ids.get(0);

        assertThat(Sql.rows(
                        limn,
                        limn.dsl()
                                .select(EVENTS.ID, EVENTS.TIMESTAMP, requireNonNull(early.field(EVENTS.TYPE)))
                                .from(snapshot(EVENTS).since(first))
                                .join(early)
                                .on(EVENTS.ID.eq(requireNonNull(early.field(EVENTS.ID))))
                                .orderBy(EVENTS.ID)))
                .isNotEmpty()
                .isEqualTo(Sql.rows(
                        limn,
                        "SELECT events._id, events.timestamp, e.eventType FROM events SNAPSHOT SINCE " + first
                                + " INNER JOIN events e SNAPSHOT AS OF " + second
                                + " ON events._id = e._id ORDER BY events._id"));
    }

    @Test
    void rowsComeAsTheTablesOwn() {
        assertThat(limn.dsl()
                        .selectFrom(snapshot(EVENTS).asOf(ids.get(0)))
                        .orderBy(EVENTS.TIMESTAMP)
                        .limit(1)
                        .fetchSingle(EVENTS.TIMESTAMP))
                .isEqualTo(limn.dsl()
                        .select(min(EVENTS.TIMESTAMP))
                        .from(EVENTS)
                        .fetchSingle()
                        .value1());
    }

    @Test
    void tablesAreThereOrNot() {
        assertThat(limn.dsl()
                        .select(field(tableExists(EVENTS)), field(tableExists("it's \\ not")))
                        .fetchSingle())
                .isEqualTo(limn.dsl().newRecord(DSL.val(true), DSL.val(false)).values(true, false));
    }

    private long events(Table<?> table) {
        return limn.dsl()
                .select(count())
                .from(table)
                .where(EVENTS.TIMESTAMP.isNotNull())
                .fetchSingle()
                .value1();
    }

    private long sql(String clause) throws SQLException {
        String count = Sql.rows(limn, "SELECT count(*) FROM events SNAPSHOT " + clause)
                .get(0)
                .get(0);
        return Long.parseLong(requireNonNull(count));
    }

    private List<Long> ids() {
        HistoryMeta history = historyMeta(EVENTS);
        return limn.dsl().fetchValues(select(history.SNAPSHOT_ID).from(history).orderBy(history.SNAPSHOT_ID));
    }
}
