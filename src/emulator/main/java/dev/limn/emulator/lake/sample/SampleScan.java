package dev.limn.emulator.lake.sample;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsPushDownFilters;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;

/** One query's reading of a range: only the columns it needs, and only the rows its times allow. */
record SampleScan(SampleRange range, StructType readSchema) implements SupportsReportStatistics, Batch {

    private static final long ROWS_PER_PARTITION = 50_000;

    /** Learns what a query needs. For one query. */
    static final class Builder implements ScanBuilder, SupportsPushDownRequiredColumns, SupportsPushDownFilters {

        private SampleRange range;
        private StructType wanted;
        private Filter[] used = {};

        Builder(SampleRange range, StructType columns) {
            this.range = range;
            this.wanted = columns;
        }

        @Override
        public void pruneColumns(StructType required) {
            wanted = required;
        }

        /** Spark still applies all of them: they only say which rows need not be made. */
        @Override
        public Filter[] pushFilters(Filter[] filters) {
            range.data().timeIndex(range.size()).ifPresent(index -> {
                used = index.usable(filters);
                range = index.narrow(range, used);
            });
            return filters;
        }

        @Override
        public Filter[] pushedFilters() {
            return used;
        }

        @Override
        public Scan build() {
            return new SampleScan(range, wanted);
        }
    }

    @Override
    public String description() {
        return "computed " + range.data() + " " + range.from() + " to " + range.to();
    }

    @Override
    public Batch toBatch() {
        return this;
    }

    @Override
    public Statistics estimateStatistics() {
        long rows = range.count();
        long width = readSchema.defaultSize();
        return new Statistics() {
            @Override
            public OptionalLong sizeInBytes() {
                return OptionalLong.of(Math.max(1, rows * width));
            }

            @Override
            public OptionalLong numRows() {
                return OptionalLong.of(rows);
            }
        };
    }

    @Override
    public InputPartition[] planInputPartitions() {
        List<Slice> slices = new ArrayList<>();
        // Few, for each costs a task: but enough that a large scan can be spread and cancelled.
        long size = Math.max(ROWS_PER_PARTITION, (range.count() + 63) / 64);
        for (long from = range.from(); from < range.to(); from += size) {
            slices.add(new Slice(from, Math.min(range.to(), from + size)));
        }
        return slices.toArray(InputPartition[]::new);
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new Factory(range.data(), range.size().events(), readSchema);
    }

    /** Successive rows that one task makes. */
    private record Slice(long from, long to) implements InputPartition {}

    /** What a task is sent. */
    private record Factory(SampleData data, long events, StructType wanted)
            implements PartitionReaderFactory, Serializable {

        @Override
        public PartitionReader<InternalRow> createReader(InputPartition partition) {
            SampleRows<?> rows = data.rows(new SampleSize(events));
            boolean numbered = wanted.getFieldIndex(SampleRange.NUMBER).isDefined();
            return new Reader((Slice) partition, (numbered ? rows.numbered() : rows).reader(wanted));
        }
    }

    /** Makes a slice's rows one by one. */
    private static final class Reader implements PartitionReader<InternalRow> {

        private final long to;
        private final LongFunction<InternalRow> rows;
        private long next;

        Reader(Slice slice, LongFunction<InternalRow> rows) {
            this.next = slice.from() - 1;
            this.to = slice.to();
            this.rows = rows;
        }

        @Override
        public boolean next() {
            return ++next < to;
        }

        @Override
        public InternalRow get() {
            return rows.apply(next);
        }

        @Override
        public void close() {}
    }
}
