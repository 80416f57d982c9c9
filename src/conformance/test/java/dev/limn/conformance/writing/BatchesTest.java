package dev.limn.conformance.writing;

import static dev.limn.conformance.writing.Parcels.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.conformance.writing.Parcels.ParcelRecord;
import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch is one INSERT where its rows have the same columns: each one takes long, and makes files. */
class BatchesTest extends Lake {

    @Test
    void recordsAreInsertedTogether() {
        List<ParcelRecord> parcels = parcels(100, PARCELS::flat);

        assertThat(dsl.batchInsert(parcels).execute()).hasSize(100).containsOnly(1);

        assertThat(inserts()).isOne();
        assertHolds(parcels);
    }

    @Test
    void newRecordsAreStoredTogether() {
        List<ParcelRecord> parcels = parcels(20, PARCELS::flat);

        assertThat(dsl.batchStore(parcels).executeLarge()).hasSize(20).containsOnly(1);

        assertThat(inserts()).isOne();
        assertHolds(parcels);
    }

    @Test
    void nestedRecordsAreInsertedTogetherWhereTheyHaveTheSameParts() {
        List<ParcelRecord> parcels = parcels(30, PARCELS::parcel);
        int shapes = 2 * 4 * 2; // structs; no tags or up to 2; scores: each there or not

        dsl.batchInsert(parcels).execute();

        assertThat(inserts()).isLessThanOrEqualTo(shapes);
        assertHolds(parcels);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void valuesAreBoundLaterWhateverTheFirstOnesWere(int first) {
        List<ParcelRecord> parcels = parcels(12, PARCELS::flat);
        BatchBindStep batch =
                dsl.batch(DSL.insertInto(PARCELS).columns(PARCELS.flat()).valuesOfRecords(flat(PARCELS.flat(first))));
        parcels.forEach(parcel -> batch.bind(flat(parcel).intoArray()));

        assertThat(batch.execute()).hasSize(12).containsOnly(1);

        assertThat(inserts()).isOne();
        assertHolds(parcels);
    }

    private static Record flat(ParcelRecord parcel) {
        return parcel.into(PARCELS.flat());
    }

    @Test
    void rowsOfAStatementStayTogether() {
        BatchBindStep batch = dsl.batch(DSL.insertInto(PARCELS, PARCELS.ID, PARCELS.WIDTH)
                .values("", 0.0)
                .values("", 0.0));
        batch.bind("a", 1.5, "b", null).bind("c", null, "d", Double.NaN);

        assertThat(batch.execute()).containsExactly(2, 2);

        assertThat(inserts()).isOne();
        assertThat(dsl.fetch(PARCELS).map(row -> row.get(PARCELS.ID) + row.get(PARCELS.WIDTH)))
                .containsExactlyInAnyOrder("a1.5", "bnull", "cnull", "dNaN");
    }

    @Test
    void aBatchMayBeSentInPortions() {
        List<ParcelRecord> parcels = parcels(7, PARCELS::flat);

        dsl.configuration()
                .deriveSettings(settings -> settings.withBatchSize(3))
                .dsl()
                .batchInsert(parcels)
                .execute();

        assertThat(inserts()).isEqualTo(3);
        assertHolds(parcels);
    }

    @Test
    void statementsAreSentOneByOne() {
        List<ParcelRecord> parcels = parcels(3, PARCELS::parcel);

        dsl.batch(parcels.stream()
                        .map(parcel -> DSL.insertInto(PARCELS).set(parcel))
                        .toList())
                .execute();

        assertThat(inserts()).isEqualTo(3);
        assertHolds(parcels);
    }

    @Test
    void nestedValuesCannotBeBoundLater() {
        var batch = dsl.batch(DSL.insertInto(PARCELS, PARCELS.ID, PARCELS.TAGS).values("", List.of("a")))
                .bind("x", List.of("b", "c"));

        assertThatThrownBy(batch::execute)
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("batch that binds structs, arrays or maps")
                .hasMessageContaining("batchInsert(records)");
        assertThat(inserts()).isZero();
    }
}
