package dev.limn.conformance.writing;

import static dev.limn.conformance.writing.Parcels.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.conformance.Heard;
import dev.limn.conformance.writing.Parcels.ParcelRecord;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows are read as they were written, whichever of jOOQ's ways they went. */
class RowsTest extends Lake {

    /** A way to write one record. */
    enum Way {
        SET((dsl, parcel) -> dsl.insertInto(PARCELS).set(parcel).execute()),
        VALUES_OF_RECORD((dsl, parcel) -> dsl.insertInto(PARCELS)
                .columns(PARCELS.fields())
                .valuesOfRecords(parcel)
                .execute()),
        EXECUTE_INSERT(DSLContext::executeInsert),
        INSERT((dsl, parcel) -> attached(dsl, parcel).insert()),
        STORE((dsl, parcel) -> attached(dsl, parcel).store()),
        NEW_RECORD((dsl, parcel) -> filled(dsl.newRecord(PARCELS), parcel).store());

        private final BiFunction<DSLContext, ParcelRecord, Integer> write;

        Way(BiFunction<DSLContext, ParcelRecord, Integer> write) {
            this.write = write;
        }

        private static ParcelRecord attached(DSLContext dsl, ParcelRecord parcel) {
            parcel.attach(dsl.configuration());
            return parcel;
        }

        private static ParcelRecord filled(ParcelRecord empty, ParcelRecord parcel) {
            empty.fromArray(parcel.intoArray());
            return empty;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordIsWrittenInTheDocumentedForm(Way way) {
        List<ParcelRecord> parcels = parcels(4, PARCELS::parcel);

        try (Heard heard = Heard.onTheWire()) {
            parcels.forEach(parcel ->
                    assertThat(way.write.apply(dsl, parcel)).as(way.name()).isOne());

            assertThat(heard.statements())
                    .filteredOn(sql -> sql.startsWith("insert"))
                    .hasSize(4)
                    .allMatch(sql -> sql.startsWith("insert into \"parcels\" select "));
        }

        assertHolds(parcels);
    }

    @Test
    void aThousandRowsAreOneInsert() {
        var insert = dsl.insertInto(PARCELS).columns(PARCELS.fields());
        List<ParcelRecord> parcels = parcels(1_000, PARCELS::parcel);
        parcels.forEach(each -> insert.values(each.intoList()));

        assertThat(insert.execute()).isEqualTo(1_000);

        assertThat(inserts()).isOne();
        assertHolds(parcels);
    }

    @Test
    void columnsMayBeFewAndInAnyOrder() {
        dsl.insertInto(PARCELS, PARCELS.TAGS, PARCELS.WIDTH, PARCELS.ID)
                .values(List.of("a"), 1.5, "x")
                .values(null, null, "y")
                .execute();

        ParcelRecord x = new ParcelRecord();
        x.set(PARCELS.ID, "x");
        x.set(PARCELS.WIDTH, 1.5);
        x.set(PARCELS.TAGS, List.of("a"));
        ParcelRecord y = new ParcelRecord();
        y.set(PARCELS.ID, "y");
        assertHolds(List.of(x, y));
    }

    @Test
    void aDefaultIsNull() {
        dsl.insertInto(PARCELS, PARCELS.ID, PARCELS.PIECES)
                .values(DSL.val("x"), DSL.default_(PARCELS.PIECES))
                .execute();

        ParcelRecord x = new ParcelRecord();
        x.set(PARCELS.ID, "x");
        assertHolds(List.of(x));
    }

    @Test
    void onlyWhatARecordWasGivenIsSent() {
        ParcelRecord x = dsl.newRecord(PARCELS);
        x.set(PARCELS.ID, "x");
        x.set(PARCELS.SCORES, Map.of());

        assertThat(x.store()).isOne();

        assertHolds(List.of(x));
    }
}
