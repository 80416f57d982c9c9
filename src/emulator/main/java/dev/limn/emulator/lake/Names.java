package dev.limn.emulator.lake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** How names are compared and made: their case never matters. */
public final class Names {

    private Names() {}

    /**
     * The name of a dataset's table: small letters, and an underscore for each run of anything but letters and digits.
     * How Query Service derives it is not documented; public code that talks to it does it so.
     */
    public static String sqlSafe(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static boolean same(List<String> some, List<String> others) {
        return some.stream()
                .map(Names::key)
                .toList()
                .equals(others.stream().map(Names::key).toList());
    }

    static Optional<StructField> field(StructType struct, String name) {
        return Arrays.stream(struct.fields())
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Follows a dotted path through structs; a column whose own name is the whole path comes first. */
    static Optional<StructField> path(StructType struct, String path) {
        Optional<StructField> whole = field(struct, path);
        int dot = path.indexOf('.');
        if (whole.isPresent() || dot < 0) {
            return whole;
        }
        return field(struct, path.substring(0, dot))
                .filter(field -> field.dataType() instanceof StructType)
                .flatMap(field -> path((StructType) field.dataType(), path.substring(dot + 1))
                        .map(leaf -> new StructField(
                                field.name() + "." + leaf.name(), leaf.dataType(), true, leaf.metadata())));
    }
}
