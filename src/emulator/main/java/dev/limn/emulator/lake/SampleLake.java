package dev.limn.emulator.lake;

import dev.limn.emulator.lake.sample.Calendar;
import dev.limn.emulator.lake.sample.SampleData;
import dev.limn.emulator.lake.sample.SampleRange;
import dev.limn.emulator.lake.sample.SampleSize;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A shop's data to play with, in the shapes of the Experience Data Model: {@code events}, {@code profiles},
 * {@code products}, a view {@code purchases}, and two tables such as the platform puts beside them. All of it is
 * computed when it is read, so that any size is there at once; and it is the same each time, ids and times included.
 */
public final class SampleLake {

    /** Who the sample belongs to: nobody who signs in. */
    public static final String OWNER = "platform";

    public static final long DEFAULT_EVENTS = 100_000;

    private static final int WRITES_OF_EVENTS = 5;

    private static final String PURCHASES = """
            SELECT _id, timestamp, endUserIDs._experience.mcid.id AS ecid,
                   commerce.`order`.purchaseID AS purchaseId, commerce.`order`.priceTotal AS priceTotal
            FROM events
            WHERE commerce.purchases.value = 1""";

    private SampleLake() {}

    /**
     * Puts the sample into a lake.
     *
     * @param events how many events there shall be, at least 1; there is one profile for each twenty
     */
    public static void fill(Lake lake, long events) {
        SampleSize size = new SampleSize(events);
        add(lake, size, SampleData.PROFILES, "profiles", "Profiles", "People with an account, and visitors", 2);
        add(
                lake,
                size,
                SampleData.EVENTS,
                "events",
                "Events",
                "What happened in the shop and its app",
                WRITES_OF_EVENTS);
        add(lake, size, SampleData.PRODUCTS, "products", "Products", "What the shop sells", 1);
        add(lake, size, SampleData.SEGMENTS, "adwh_dim_segments", "adwh_dim_segments", "", 1);
        String export = "profile_snapshot_export_" + uuid("export").toString().replace('-', '_');
        add(lake, size, SampleData.PROFILE_EXPORT, export, "Profile-Snapshot-Export-" + uuid("export"), "", 1);
        keys(lake);
        view(lake);
    }

    private static void keys(Lake lake) {
        lake.addKey("profiles", LakeKey.primaryKey(List.of("_id"), "ECID"));
        lake.addKey("profiles", LakeKey.primaryIdentity("personalEmail.address", "Email"));
        lake.addKey("profiles", LakeKey.identity("loyalty.loyaltyId", "Loyalty"));
        lake.addKey("products", LakeKey.primaryKey(List.of("sku"), "SKU"));
        lake.addKey("events", LakeKey.primaryIdentity("endUserIDs._experience.mcid.id", "ECID"));
        lake.addKey("events", LakeKey.foreignKey(List.of("_acme.loyaltyId"), "profiles", List.of("loyalty.loyaltyId")));
    }

    private static void view(Lake lake) {
        StructType columns = new StructType()
                .add("_id", DataTypes.StringType)
                .add("timestamp", DataTypes.TimestampType)
                .add("ecid", DataTypes.StringType)
                .add("purchaseId", DataTypes.StringType)
                .add("priceTotal", DataTypes.DoubleType);
        TableDefinition definition =
                TableDefinition.ingested("purchases", "purchases", "Events that are purchases", OWNER);
        lake.adopt(LakeTable.view(definition, uuid("purchases").toString(), Calendar.START, columns, PURCHASES));
    }

    private static void add(
            Lake lake, SampleSize size, SampleData data, String name, String title, String description, int writes) {
        String datasetId = uuid(name).toString().replace("-", "").substring(0, 24);
        LakeTable table = LakeTable.table(
                TableDefinition.ingested(name, title, description, OWNER), datasetId, Calendar.START, data.columns());
        SampleRange all = SampleRange.all(data, size);
        for (int write = 0; write < writes; write++) {
            SampleRange part = part(all, write, writes);
            if (part.count() > 0) {
                table = table.with(SnapshotIds.next(
                        datasetId, table.batches(), committed(write, writes), part.count(), new Batch.Generated(part)));
            }
        }
        lake.adopt(table);
    }

    private static SampleRange part(SampleRange all, int write, int writes) {
        long count = all.count();
        return new SampleRange(all.data(), all.size(), count * write / writes, count * (write + 1) / writes);
    }

    /** Some minutes after the time that the rows are of. */
    private static Instant committed(int write, int writes) {
        Duration period = Duration.between(Calendar.START, Calendar.END);
        return Calendar.START
                .plus(period.multipliedBy(write + 1L).dividedBy(writes))
                .plus(Duration.ofMinutes(17));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("limn sample " + name).getBytes(StandardCharsets.UTF_8));
    }
}
