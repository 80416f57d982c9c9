package dev.limn.emulator.sql;

import dev.limn.emulator.lake.LakeKey;
import dev.limn.emulator.lake.LakeTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/** What SHOW PRIMARY KEYS and its like list of the tables a session sees. */
record KeyRows(Relations relations) {

    List<List<@Nullable String>> primary() {
        return keys(LakeKey.Kind.PRIMARY_KEY, LakeKey.Kind.PRIMARY_IDENTITY);
    }

    private List<List<@Nullable String>> keys(LakeKey.Kind... kinds) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (LakeTable table : relations.visible()) {
            for (LakeKey key : table.keys()) {
                if (List.of(kinds).contains(key.kind())) {
                    for (String column : key.columns()) {
                        rows.add(Rows.row(
                                table.name(),
                                column,
                                datatype(table, column),
                                key.namespace().orElse("")));
                    }
                }
            }
        }
        return rows;
    }

    List<List<@Nullable String>> foreign() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (LakeTable table : relations.visible()) {
            for (LakeKey key : table.keys()) {
                LakeKey.Reference to = key.references().orElse(null);
                for (int i = 0; to != null && i < key.columns().size(); i++) {
                    String column = key.columns().get(i);
                    rows.add(Rows.row(
                            table.name(),
                            column,
                            datatype(table, column),
                            to.table(),
                            to.columns().get(i),
                            key.namespace().orElse("")));
                }
            }
        }
        return rows;
    }

    List<List<@Nullable String>> identities() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (List<@Nullable String> key : keys(LakeKey.Kind.PRIMARY_IDENTITY)) {
            rows.add(with(key, "true"));
        }
        for (List<@Nullable String> key : keys(LakeKey.Kind.IDENTITY)) {
            rows.add(with(key, "false"));
        }
        rows.sort(Comparator.comparing(each -> String.valueOf(each.get(0))));
        return rows;
    }

    private static List<@Nullable String> with(List<@Nullable String> row, String last) {
        List<@Nullable String> longer = new ArrayList<>(row);
        longer.add(last);
        return longer;
    }

    private static String datatype(LakeTable table, String path) {
        return table.field(path)
                .map(StructField::dataType)
                .map(KeyRows::catalogName)
                .orElse("");
    }

    /** As SHOW PRIMARY KEYS names it: {@code text} is documented, the others follow the catalog. */
    private static String catalogName(DataType type) {
        return switch (type) {
            case StringType text -> "text";
            case LongType number -> "bigint";
            case IntegerType number -> "integer";
            case DoubleType number -> "double precision";
            case BooleanType bool -> "boolean";
            default -> type.simpleString();
        };
    }
}
