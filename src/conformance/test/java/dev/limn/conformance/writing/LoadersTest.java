package dev.limn.conformance.writing;

import static dev.limn.conformance.writing.Parcels.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.conformance.writing.Parcels.Code;
import dev.limn.conformance.writing.Parcels.ParcelRecord;
import dev.limn.queryservice.UnsupportedSqlException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.Loader;
import org.jooq.LoaderError;
import org.jooq.LoaderOptionsStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** jOOQ's loader puts as many rows into an INSERT as it is told to. */
class LoadersTest extends Lake {

    /** How 10 rows are sent. */
    enum Portion {
        EACH(10, load -> load),
        BULK_ALL(1, LoaderOptionsStep::bulkAll),
        BULK_AFTER(3, load -> load.bulkAfter(4)),
        BATCH_ALL(1, LoaderOptionsStep::batchAll),
        BATCH_AFTER(3, load -> load.batchAfter(4)),
        BATCHES_OF_BULKS(3, load -> load.bulkAfter(2).batchAfter(2));

        private final int inserts;
        private final UnaryOperator<LoaderOptionsStep<ParcelRecord>> how;

        Portion(int inserts, UnaryOperator<LoaderOptionsStep<ParcelRecord>> how) {
            this.inserts = inserts;
            this.how = how;
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordsAreLoadedInPortions(Portion portion) throws IOException {
        List<ParcelRecord> parcels = parcels(10, PARCELS::flat);

        Loader<ParcelRecord> loader = portion.how
                .apply(dsl.loadInto(PARCELS))
                .loadRecords(parcels)
                .fields(PARCELS.flat())
                .execute();

        assertThat(loader.errors()).isEmpty();
        assertThat(loader.stored()).isEqualTo(10);
        assertThat(inserts()).isEqualTo(portion.inserts);
        assertHolds(parcels);
    }

    @Test
    void nestedRecordsAreLoadedInBulk() throws IOException {
        List<ParcelRecord> parcels = parcels(20, PARCELS::parcel);

        Loader<ParcelRecord> loader = dsl.loadInto(PARCELS)
                .bulkAll()
                .loadRecords(parcels)
                .fieldsCorresponding()
                .execute();

        assertThat(loader.errors()).isEmpty();
        assertThat(inserts()).isOne();
        assertHolds(parcels);
    }

    @Test
    void linesOfTextAreLoaded() throws IOException {
        String lines = """
                pieces,id,price,fragile,day,sent,code
                3,it's,1.25,true,2024-02-29,2024-02-29T23:59:58.123,c
                ,none,,,,,
                """;

        Loader<ParcelRecord> loader = dsl.loadInto(PARCELS)
                .bulkAll()
                .loadCSV(lines)
                .fields(
                        PARCELS.PIECES,
                        PARCELS.ID,
                        PARCELS.PRICE,
                        PARCELS.FRAGILE,
                        PARCELS.DAY,
                        PARCELS.SENT,
                        PARCELS.CODE)
                .nullString("")
                .execute();

        ParcelRecord first = new ParcelRecord();
        first.set(PARCELS.ID, "it's");
        first.set(PARCELS.PIECES, 3);
        first.set(PARCELS.PRICE, new BigDecimal("1.25"));
        first.set(PARCELS.FRAGILE, true);
        first.set(PARCELS.DAY, LocalDate.of(2024, 2, 29));
        first.set(PARCELS.SENT, LocalDateTime.of(2024, 2, 29, 23, 59, 58, 123_000_000));
        first.set(PARCELS.CODE, new Code("c"));
        ParcelRecord second = new ParcelRecord();
        second.set(PARCELS.ID, "none");
        assertThat(loader.errors()).isEmpty();
        assertHolds(List.of(first, second));
    }

    @Test
    void arraysOfValuesAreLoaded() throws IOException {
        Loader<ParcelRecord> loader = dsl.loadInto(PARCELS)
                .batchAll()
                .loadArrays(new Object[] {1.5, "a"}, new Object[] {Double.POSITIVE_INFINITY, "b"})
                .fields(PARCELS.WIDTH, PARCELS.ID)
                .execute();

        assertThat(loader.errors()).isEmpty();
        assertThat(dsl.fetch(PARCELS).map(row -> row.get(PARCELS.ID) + row.get(PARCELS.WIDTH)))
                .containsExactlyInAnyOrder("a1.5", "bInfinity");
    }

    /** What a loader cannot do here is the error of its first row. */
    enum Refused {
        UPDATE("ON CONFLICT", LoaderOptionsStep::onDuplicateKeyUpdate),
        IGNORE("ON CONFLICT", LoaderOptionsStep::onDuplicateKeyIgnore),
        NESTED_BATCH("batch that binds structs, arrays or maps", LoaderOptionsStep::batchAll);

        private final String construct;
        private final UnaryOperator<LoaderOptionsStep<ParcelRecord>> how;

        Refused(String construct, UnaryOperator<LoaderOptionsStep<ParcelRecord>> how) {
            this.construct = construct;
            this.how = how;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedIsAnErrorOfTheLoader(Refused refused) throws IOException {
        Loader<ParcelRecord> loader = refused.how
                .apply(dsl.loadInto(PARCELS))
                .loadRecords(parcels(4, PARCELS::parcel))
                .fieldsCorresponding()
                .execute();

        assertThat(loader.errors())
                .singleElement()
                .extracting(LoaderError::exception)
                .isInstanceOf(UnsupportedSqlException.class)
                .asString()
                .contains(refused.construct);
        assertThat(loader.stored()).isZero();
        assertThat(inserts()).isZero();
    }
}
