package dev.limn.queryservice.internal;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONEntry;
import org.jooq.QueryPart;
import org.jooq.impl.QOM;
import org.jooq.impl.QOM.JSONOnNull;
import org.jooq.impl.SQLDataType;

/** JSON, which Spark keeps as text: made by joining texts, read by {@link JsonPaths}. */
final class JsonDocuments {

    private JsonDocuments() {}

    static List<Rewrite<?>> rewrites() {
        List<Rewrite<?>> rewrites = new ArrayList<>(JsonPaths.rewrites());
        rewrites.addAll(List.of(
                Rewrite.<QOM.JSONObject<?>>generic(QOM.JSONObject.class, JsonDocuments::object),
                Rewrite.<QOM.JSONArray<?>>generic(QOM.JSONArray.class, JsonDocuments::array),
                Rewrite.<QOM.JSONArrayAgg<?>>generic(QOM.JSONArrayAgg.class, JsonDocuments::arrayOfRows),
                Rewrite.<QOM.JSONObjectAgg<?>>generic(QOM.JSONObjectAgg.class, JsonDocuments::objectOfRows)));
        return rewrites;
    }

    private static Field<?> object(QOM.JSONObject<?> object) {
        List<Field<String>> entries = object.$entries().stream()
                .map(entry -> entry(entry, object.$onNull() == JSONOnNull.ABSENT_ON_NULL))
                .toList();
        return joined("{", entries, "}", object.getDataType());
    }

    private static Field<?> array(QOM.JSONArray<?> array) {
        List<Field<String>> elements = array.$fields().stream()
                .map(each -> element(each, array.$onNull() == JSONOnNull.ABSENT_ON_NULL))
                .toList();
        return joined("[", elements, "]", array.getDataType());
    }

    // What is NULL is left out.
    private static Field<?> joined(String open, List<Field<String>> parts, String close, DataType<?> type) {
        String list = IntStream.range(0, parts.size())
                .mapToObj(i -> ", {" + (i + 2) + "}")
                .collect(Collectors.joining());
        List<QueryPart> all = new ArrayList<>(List.of(Spark.text(open), Spark.text(close)));
        all.addAll(parts);
        return Spark.sql("concat({0}, concat_ws(','" + list + "), {1})", type, all.toArray(QueryPart[]::new));
    }

    private static Field<String> element(Field<?> value, boolean absentOnNull) {
        return absentOnNull
                ? Spark.sql("case when {0} is not null then {1} end", SQLDataType.VARCHAR, value, text(value))
                : text(value);
    }

    private static Field<String> entry(JSONEntry<?> entry, boolean absentOnNull) {
        Field<?> value = entry.$value();
        return absentOnNull
                ? Spark.sql(
                        "case when {0} is not null then concat({1}, ':', {2}) end",
                        SQLDataType.VARCHAR, value, text(entry.$key()), text(value))
                : Spark.sql("concat({0}, ':', {1})", SQLDataType.VARCHAR, text(entry.$key()), text(value));
    }

    /** A value as JSON says it, the word null for NULL. */
    private static Field<String> text(Field<?> value) {
        DataType<?> type = value.getDataType();
        if (type.isJSON() || type.isNumeric() || type.isBoolean()) {
            return Spark.sql("coalesce(cast({0} as string), 'null')", SQLDataType.VARCHAR, value);
        } else if (type.isDateTime()) {
            return Spark.sql(
                    "coalesce(concat('\"', replace(cast({0} as string), ' ', 'T'), '\"'), 'null')",
                    SQLDataType.VARCHAR, value);
        } else if (type.isString() || type.isUUID()) {
            return quoted(value);
        }
        return Spark.sql("coalesce(to_json({0}), 'null')", SQLDataType.VARCHAR, value);
    }

    // to_json takes no text alone, so that of an array without its brackets.
    private static Field<String> quoted(Field<?> text) {
        Optional<?> known = Spark.value(text);
        return known.isPresent()
                ? Spark.text(new JsonPrimitive(known.get().toString()).toString())
                : Spark.sql(
                        "regexp_extract(to_json(array({0})), {1}, 1)",
                        SQLDataType.VARCHAR, text, Spark.text("(?s)^.(.*).$"));
    }

    private static Field<?> arrayOfRows(QOM.JSONArrayAgg<?> list) {
        boolean absent = list.$onNull() == JSONOnNull.ABSENT_ON_NULL;
        return rows(
                new Collected(
                        element(list.$field(), absent),
                        list.$withinGroupOrderBy(),
                        list.$distinct(),
                        list.$filterWhere(),
                        list),
                "[",
                "]",
                list.getDataType());
    }

    private static Field<?> objectOfRows(QOM.JSONObjectAgg<?> object) {
        boolean absent = object.$onNull() == JSONOnNull.ABSENT_ON_NULL;
        return rows(
                new Collected(entry(object.$entry(), absent), List.of(), false, object.$filterWhere(), object),
                "{",
                "}",
                object.getDataType());
    }

    private static Field<?> rows(Collected texts, String open, String close, DataType<?> type) {
        return Spark.sql(
                "case when {0} > 0 then concat({1}, array_join({2}, ','), {3}) end",
                type, texts.count(true), Spark.text(open), texts.array(SQLDataType.VARCHAR.array()), Spark.text(close));
    }
}
