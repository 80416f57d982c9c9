package dev.limn.emulator.lake.sample;

import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/** The computed tables of the sample. */
public enum SampleData {
    EVENTS {
        @Override
        SampleRows<?> rows(SampleSize size) {
            return new SampleRows<>(EventShape.SHAPE, number -> new Event(size, number));
        }

        @Override
        public long count(SampleSize size) {
            return size.events();
        }

        @Override
        Optional<TimeIndex> timeIndex(SampleSize size) {
            return Optional.of(new TimeIndex(size));
        }
    },
    PROFILES {
        @Override
        SampleRows<?> rows(SampleSize size) {
            return new SampleRows<>(ProfileShape.PROFILE, Person::new);
        }

        @Override
        public long count(SampleSize size) {
            return size.people();
        }
    },
    PROFILE_EXPORT {
        @Override
        SampleRows<?> rows(SampleSize size) {
            return new SampleRows<>(ProfileShape.EXPORT, Person::new);
        }

        @Override
        public long count(SampleSize size) {
            return size.people();
        }
    },
    PRODUCTS {
        @Override
        SampleRows<?> rows(SampleSize size) {
            return new SampleRows<>(Product.SHAPE, number -> new Product((int) number));
        }

        @Override
        public long count(SampleSize size) {
            return Product.COUNT;
        }
    },
    SEGMENTS {
        @Override
        SampleRows<?> rows(SampleSize size) {
            return new SampleRows<>(Segment.SHAPE, number -> Segment.ALL[(int) number]);
        }

        @Override
        public long count(SampleSize size) {
            return Segment.ALL.length;
        }
    };

    abstract SampleRows<?> rows(SampleSize size);

    public abstract long count(SampleSize size);

    Optional<TimeIndex> timeIndex(SampleSize size) {
        return Optional.empty();
    }

    public StructType columns() {
        return rows(new SampleSize(1)).columns();
    }
}
