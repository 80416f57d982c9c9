package dev.limn.emulator.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What JSON cannot tell of XDM: the standard fields that are maps, although they look like objects. */
final class XdmTypes {

    private static final Map<String, DataType> MAPS = Map.of(
            "identityMap",
            map(DataTypes.createArrayType(new StructType()
                    .add("id", DataTypes.StringType)
                    .add("authenticatedState", DataTypes.StringType)
                    .add("primary", DataTypes.BooleanType))),
            "segmentMembership",
            map(map(new StructType()
                    .add("lastQualificationTime", DataTypes.TimestampType)
                    .add("status", DataTypes.StringType))));

    private XdmTypes() {}

    /** A result of guessing types, with those fields as maps. */
    static StructType recognized(StructType guessed) {
        List<StructField> fields = new ArrayList<>();
        for (StructField field : guessed.fields()) {
            boolean object = field.dataType() instanceof StructType;
            DataType type = object ? MAPS.getOrDefault(field.name(), field.dataType()) : field.dataType();
            fields.add(new StructField(field.name(), type, true, field.metadata()));
        }
        return new StructType(fields.toArray(StructField[]::new));
    }

    private static DataType map(DataType values) {
        return DataTypes.createMapType(DataTypes.StringType, values, true);
    }
}
