package dev.limn.conformance.writing;

import dev.limn.queryservice.nested.ArrayField;
import dev.limn.queryservice.nested.MapField;
import dev.limn.queryservice.nested.Member;
import dev.limn.queryservice.nested.Nested;
import dev.limn.queryservice.nested.StructField;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.jooq.impl.UpdatableRecordImpl;
import org.jspecify.annotations.Nullable;

/** A table of all types that Query Service has, with a declared key, as a generated class would have it. */
final class Parcels extends TableImpl<Parcels.ParcelRecord> {

    private static final long serialVersionUID = 1L;

    static final Parcels PARCELS = new Parcels();

    final TableField<ParcelRecord, String> ID = createField(DSL.name("id"), SQLDataType.CLOB.nullable(false), this, "");
    final TableField<ParcelRecord, Integer> PIECES = createField(DSL.name("pieces"), SQLDataType.INTEGER, this, "");
    final TableField<ParcelRecord, Long> GRAMS = createField(DSL.name("grams"), SQLDataType.BIGINT, this, "");
    final TableField<ParcelRecord, Double> WIDTH = createField(DSL.name("width"), SQLDataType.DOUBLE, this, "");
    final TableField<ParcelRecord, BigDecimal> PRICE =
            createField(DSL.name("price"), SQLDataType.NUMERIC(12, 2), this, "");
    final TableField<ParcelRecord, Boolean> FRAGILE = createField(DSL.name("fragile"), SQLDataType.BOOLEAN, this, "");
    final TableField<ParcelRecord, LocalDate> DAY = createField(DSL.name("day"), SQLDataType.LOCALDATE, this, "");
    final TableField<ParcelRecord, LocalDateTime> SENT =
            createField(DSL.name("sent"), SQLDataType.LOCALDATETIME, this, "");
    final TableField<ParcelRecord, OffsetDateTime> SEEN =
            createField(DSL.name("seen"), SQLDataType.OFFSETDATETIME, this, "");
    final TableField<ParcelRecord, Code> CODE = createField(
            DSL.name("code"), SQLDataType.CLOB.asConvertedDataType(Code.class, Code::new, Code::text), this, "");
    final TableField<ParcelRecord, byte[]> LABEL = createField(DSL.name("label"), SQLDataType.BLOB, this, "");
    final SizePath SIZE = new SizePath(createField(DSL.name("size"), Nested.type(Size.class), this, ""));
    final ArrayField<String, Field<String>> TAGS =
            new ArrayField<>(createField(DSL.name("tags"), Nested.list(SQLDataType.CLOB), this, ""), it -> it);
    final MapField<Double, Field<Double>> SCORES =
            new MapField<>(createField(DSL.name("scores"), Nested.map(SQLDataType.DOUBLE), this, ""), it -> it);

    /** A type of the program's own. */
    public record Code(String text) {}

    public record Size(
            @Nullable Integer height,
            @Member("Unit") @Nullable String unit) {}

    static final class SizePath extends StructField<Size> {
        private static final long serialVersionUID = 1L;
        final Field<Integer> HEIGHT = member("height", SQLDataType.INTEGER);

        SizePath(Field<Size> field) {
            super(field);
        }
    }

    public static final class ParcelRecord extends UpdatableRecordImpl<ParcelRecord> {
        private static final long serialVersionUID = 1L;

        public ParcelRecord() {
            super(PARCELS);
        }
    }

    private Parcels() {
        super(DSL.name("parcels"));
    }

    @Override
    public Class<ParcelRecord> getRecordType() {
        return ParcelRecord.class;
    }

    @Override
    public UniqueKey<ParcelRecord> getPrimaryKey() {
        return Internal.createUniqueKey(this, DSL.name("parcels_id"), ID);
    }

    /** The columns but for structs, arrays and maps. */
    Field<?>[] flat() {
        return Arrays.stream(fields()).takeWhile(column -> !column.equals(SIZE)).toArray(Field<?>[]::new);
    }

    /** One of many, which differ in what is null in them. */
    ParcelRecord parcel(int i) {
        ParcelRecord parcel = flat(i);
        parcel.set(SIZE, i % 2 == 0 ? null : new Size(i, "it's"));
        parcel.set(
                TAGS,
                i % 5 == 0
                        ? null
                        : IntStream.range(0, i % 3).mapToObj(n -> "tag " + n).toList());
        parcel.set(SCORES, i % 4 == 1 ? null : Map.of("a\\b", i * 0.5));
        return parcel;
    }

    /** One without structs, arrays and maps. */
    ParcelRecord flat(int i) {
        LocalDateTime sent =
                LocalDateTime.of(2024, 2, 29, 23, 59, 58, 123_000_000).plusHours(i);
        ParcelRecord parcel = new ParcelRecord();
        parcel.set(ID, "it's \\ " + i);
        parcel.set(PIECES, i % 3 == 0 ? null : i);
        parcel.set(GRAMS, i % 3 == 1 ? null : i * 10_000_000_000L);
        parcel.set(WIDTH, i % 5 == 2 ? null : i * 1.1);
        parcel.set(PRICE, i % 4 == 0 ? null : new BigDecimal(i + ".25"));
        parcel.set(FRAGILE, i % 2 == 0 ? null : true);
        parcel.set(DAY, i % 7 == 0 ? null : sent.toLocalDate());
        parcel.set(SENT, i % 6 == 0 ? null : sent);
        parcel.set(SEEN, i % 3 == 0 ? null : sent.atOffset(ZoneOffset.ofHours(i % 3)));
        parcel.set(CODE, i % 4 == 3 ? null : new Code("c" + i));
        parcel.set(LABEL, i % 4 == 1 ? null : ("label " + i).getBytes(StandardCharsets.UTF_8));
        return parcel;
    }
}
