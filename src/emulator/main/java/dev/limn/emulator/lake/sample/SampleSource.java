package dev.limn.emulator.lake.sample;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.CatalogV2Util;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The sample as a data source of Spark's. Public only because Spark makes it by its class's name. */
public final class SampleSource implements TableProvider {

    static final String DATA = "data";
    static final String EVENTS = "events";
    static final String FROM = "from";
    static final String TO = "to";
    static final String NUMBERED = "numbered";

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return columns(data(options), options.getBoolean(NUMBERED, false));
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        CaseInsensitiveStringMap options = new CaseInsensitiveStringMap(properties);
        SampleRange range = new SampleRange(
                data(options),
                new SampleSize(options.getLong(EVENTS, 1)),
                options.getLong(FROM, 0),
                options.getLong(TO, 0));
        return new SampleTable(range, schema);
    }

    private static SampleData data(CaseInsensitiveStringMap options) {
        return SampleData.valueOf(options.getOrDefault(DATA, "none"));
    }

    private static StructType columns(SampleData data, boolean numbered) {
        SampleRows<?> rows = data.rows(new SampleSize(1));
        return numbered ? rows.numbered().columns() : rows.columns();
    }

    /** The rows of a range to Spark. */
    private record SampleTable(SampleRange range, StructType struct) implements Table, SupportsRead {

        @Override
        public String name() {
            return "sample " + range.data().name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Column[] columns() {
            return CatalogV2Util.structTypeToV2Columns(struct);
        }

        @Override
        public Set<TableCapability> capabilities() {
            return Set.of(TableCapability.BATCH_READ);
        }

        @Override
        public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
            return new SampleScan.Builder(range, struct);
        }
    }
}
