package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;

/** What is within a JSON text. A member that is JSON's null reads as NULL, for Spark's functions do not tell the two apart. */
final class JsonPaths {

    private JsonPaths() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.of(
                        QOM.JSONGetAttribute.class,
                        get -> json(get.$field(), attribute(get.$attribute()), SQLDataType.JSON)),
                Rewrite.of(
                        QOM.JSONBGetAttribute.class,
                        get -> json(get.$field(), attribute(get.$attribute()), SQLDataType.JSONB)),
                Rewrite.of(QOM.JSONGetAttributeAsText.class, get -> text(get.$field(), attribute(get.$attribute()))),
                Rewrite.of(QOM.JSONBGetAttributeAsText.class, get -> text(get.$field(), attribute(get.$attribute()))),
                Rewrite.of(
                        QOM.JSONGetElement.class, get -> json(get.$field(), element(get.$index()), SQLDataType.JSON)),
                Rewrite.of(
                        QOM.JSONBGetElement.class, get -> json(get.$field(), element(get.$index()), SQLDataType.JSONB)),
                Rewrite.of(QOM.JSONGetElementAsText.class, get -> text(get.$field(), element(get.$index()))),
                Rewrite.of(QOM.JSONBGetElementAsText.class, get -> text(get.$field(), element(get.$index()))),
                Rewrite.of(
                        QOM.JSONArrayLength.class,
                        length -> Spark.call("json_array_length", SQLDataType.INTEGER, length.$field())),
                Rewrite.of(
                        QOM.JSONBArrayLength.class,
                        length -> Spark.call("json_array_length", SQLDataType.INTEGER, length.$field())),
                Rewrite.of(QOM.JSONKeyExists.class, key -> exists(key.$json(), key.$key())),
                Rewrite.of(QOM.JSONBKeyExists.class, key -> exists(key.$json(), key.$key())),
                Rewrite.of(
                        QOM.JSONKeys.class,
                        keys -> Spark.sql("to_json(json_object_keys({0}))", SQLDataType.JSON, keys.$field())),
                Rewrite.of(
                        QOM.JSONBKeys.class,
                        keys -> Spark.sql("to_json(json_object_keys({0}))", SQLDataType.JSONB, keys.$field())),
                Rewrite.<QOM.JSONValue<?>>generic(
                        QOM.JSONValue.class, value -> path(value.$json(), value.$path(), value.getDataType())),
                Rewrite.<QOM.JSONQuery<?>>generic(QOM.JSONQuery.class, JsonPaths::refuse),
                Rewrite.of(QOM.JSONSet.class, JsonPaths::refuse),
                Rewrite.of(QOM.JSONBSet.class, JsonPaths::refuse),
                Rewrite.of(QOM.JSONInsert.class, JsonPaths::refuse),
                Rewrite.of(QOM.JSONBInsert.class, JsonPaths::refuse),
                Rewrite.of(QOM.JSONReplace.class, JsonPaths::refuse),
                Rewrite.of(QOM.JSONBReplace.class, JsonPaths::refuse),
                Rewrite.of(QOM.JSONRemove.class, JsonPaths::refuse),
                Rewrite.of(QOM.JSONBRemove.class, JsonPaths::refuse));
    }

    private static QueryPart refuse(QueryPart part) {
        throw new UnsupportedSqlException(
                "function that changes JSON or searches it",
                "read its parts with jsonGetAttribute, and make it anew with jsonObject");
    }

    private static Field<String> attribute(Field<String> name) {
        return Spark.value(name)
                .map(known -> Spark.text("['" + checked(known) + "']"))
                .orElseGet(() -> Spark.sql(
                        "concat({0}, {1}, {2})", SQLDataType.VARCHAR, Spark.text("['"), name, Spark.text("']")));
    }

    // Spark's paths have no way to write a quote within a name.
    private static String checked(String name) {
        if (name.indexOf('\'') >= 0) {
            throw new UnsupportedSqlException(
                    "path to a JSON member with a quote in its name", "read the whole in Java");
        }
        return name;
    }

    private static Field<String> element(Field<Integer> index) {
        return Spark.value(index)
                .map(known -> Spark.text("[" + known + "]"))
                .orElseGet(() -> Spark.sql("concat('[', {0}, ']')", SQLDataType.VARCHAR, index));
    }

    private static Field<String> text(Field<?> json, Field<String> step) {
        return Spark.sql("get_json_object({0}, concat('$', {1}))", SQLDataType.VARCHAR, json, step);
    }

    // Spark takes the quotes off a text, but not off one that it finds among the elements of an array.
    private static <T> Field<T> json(Field<?> json, Field<String> step, DataType<T> type) {
        return Spark.sql("get_json_object(concat('[', {0}, ']'), concat('$[*]', {1}))", type, json, step);
    }

    private static <T> Field<T> path(Field<?> json, Field<String> path, DataType<T> type) {
        String known = Spark.constant(path, "JSON path");
        if (!known.matches("\\$([.]\\w+|\\[\\d+])*")) {
            throw new UnsupportedSqlException("JSON path '" + known + "'", "use names and numbers: $.a.b[0]");
        }
        return json(json, Spark.text(known.substring(1)), type);
    }

    private static QueryPart exists(Field<?> json, Field<String> key) {
        return DSL.condition("array_contains(json_object_keys({0}), {1})", json, key);
    }
}
