package dev.limn.conformance.writing;

import static dev.limn.conformance.writing.Parcels.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.conformance.Heard;
import dev.limn.conformance.writing.Parcels.ParcelRecord;
import dev.limn.queryservice.UnsupportedSqlException;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes rows, or wants something back for them, is refused before anything is sent. */
class RefusedWritesTest extends Lake {

    private static final String NEW_ROWS = "with CREATE TABLE AS";
    private static final String NO_KEYS = "keys are not enforced";

    private ParcelRecord written = new ParcelRecord();

    /** A way to write that Query Service does not have. */
    enum Way {
        STORE_AGAIN("UPDATE", NEW_ROWS, (dsl, parcel) -> changed(parcel).store()),
        UPDATE("UPDATE", NEW_ROWS, (dsl, parcel) -> changed(parcel).update()),
        DELETE("DELETE", NEW_ROWS, (dsl, parcel) -> parcel.delete()),
        MERGE("ON CONFLICT", NO_KEYS, (dsl, parcel) -> changed(parcel).merge()),
        EXECUTE_UPDATE("UPDATE", NEW_ROWS, (dsl, parcel) -> dsl.executeUpdate(changed(parcel))),
        EXECUTE_DELETE("DELETE", NEW_ROWS, (dsl, parcel) -> dsl.executeDelete(parcel)),
        BATCH_STORE(
                "UPDATE",
                NEW_ROWS,
                (dsl, parcel) -> dsl.batchStore(changed(parcel)).execute()),
        BATCH_UPDATE(
                "UPDATE",
                NEW_ROWS,
                (dsl, parcel) -> dsl.batchUpdate(changed(parcel)).execute()),
        BATCH_DELETE(
                "DELETE", NEW_ROWS, (dsl, parcel) -> dsl.batchDelete(parcel).execute()),
        BATCH_MERGE(
                "ON CONFLICT",
                NO_KEYS,
                (dsl, parcel) -> dsl.batchMerge(changed(parcel)).execute()),
        RETURNING(
                "RETURNING",
                "read what was written",
                (dsl, parcel) -> dsl.insertInto(PARCELS).set(parcel).returning().fetch()),
        ALL_RETURNED("RETURNING", "read what was written", (dsl, parcel) -> {
            ParcelRecord another = dsl.configuration()
                    .deriveSettings(settings -> settings.withReturnAllOnUpdatableRecord(true))
                    .dsl()
                    .newRecord(PARCELS);
            another.set(PARCELS.ID, "another");
            another.insert();
        }),
        NOTHING_GIVEN(
                "DEFAULT VALUES",
                "name the columns",
                (dsl, parcel) -> dsl.newRecord(PARCELS).insert()),
        OPTIMISTIC_LOCKING("FOR UPDATE", "there are no locks", (dsl, parcel) -> {
            parcel.attach(
                    dsl.configuration().deriveSettings(settings -> settings.withExecuteWithOptimisticLocking(true)));
            changed(parcel).store();
        }),
        TRANSACTION(
                "transactions",
                "run statements one by one",
                (dsl, parcel) -> dsl.transaction(inner -> inner.dsl().executeInsert(changed(parcel))));

        private final String construct;
        private final String instead;
        private final BiConsumer<DSLContext, ParcelRecord> write;

        Way(String construct, String instead, BiConsumer<DSLContext, ParcelRecord> write) {
            this.construct = construct;
            this.instead = instead;
            this.write = write;
        }

        private static ParcelRecord changed(ParcelRecord parcel) {
            parcel.set(PARCELS.PIECES, 99);
            return parcel;
        }
    }

    @BeforeEach
    void write() {
        written = dsl.newRecord(PARCELS);
        written.set(PARCELS.ID, "a");
        written.set(PARCELS.PIECES, 1);
        written.insert();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSentOfWhatIsRefused(Way way) {
        try (Heard heard = Heard.onTheWire()) {
            assertThatThrownBy(() -> way.write.accept(dsl, written))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("Query Service has no ")
                    .hasMessageContaining(way.construct)
                    .hasMessageContaining(way.instead);

            assertThat(heard.statements()).noneMatch(sql -> sql.contains("parcels"));
        }
    }

    @Test
    void aRecordIsReadAnew() {
        written.set(PARCELS.PIECES, 99);

        written.refresh();

        assertThat(written.get(PARCELS.PIECES)).isOne();
    }
}
