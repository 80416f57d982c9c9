package dev.limn.conformance.writing;

import static dev.limn.conformance.writing.Parcels.PARCELS;
import static dev.limn.queryservice.QueryServiceDSL.createTable;
import static dev.limn.queryservice.QueryServiceDSL.historyMeta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.conformance.writing.Parcels.ParcelRecord;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;

/** A lake with an empty table of parcels. */
abstract class Lake {

    @AutoClose
    private final Limn limn = QueryService.open(QueryService.shared());

    final DSLContext dsl = limn.dsl();

    @BeforeEach
    void make() {
        dsl.execute(createTable(PARCELS)
                .as(select(Arrays.stream(PARCELS.fields()).map(Lake::none).toList())
                        .where(falseCondition())));
    }

    private static <T> Field<T> none(Field<T> column) {
        return val((T) null, column.getDataType()).as(column.getUnqualifiedName());
    }

    @AfterEach
    void drop() {
        dsl.dropTableIfExists(PARCELS).execute();
    }

    static List<ParcelRecord> parcels(int number, IntFunction<ParcelRecord> make) {
        return IntStream.range(0, number).mapToObj(make).toList();
    }

    /** How many INSERTs there were: each makes a snapshot. */
    final int inserts() {
        return dsl.fetchCount(historyMeta(PARCELS));
    }

    /** That the table holds these rows and no others. */
    final void assertHolds(List<ParcelRecord> parcels) {
        assertThat(dsl.selectFrom(PARCELS).fetch())
                .containsExactlyInAnyOrderElementsOf(
                        parcels.stream().map(Lake::inUtc).toList());
    }

    // The lake keeps moments, and not the offset they were told in.
    private static ParcelRecord inUtc(ParcelRecord parcel) {
        OffsetDateTime seen = parcel.get(PARCELS.SEEN);
        ParcelRecord copy = parcel.into(PARCELS);
        copy.set(PARCELS.SEEN, seen == null ? null : seen.withOffsetSameInstant(ZoneOffset.UTC));
        return copy;
    }
}
