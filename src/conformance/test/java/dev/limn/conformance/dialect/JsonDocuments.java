package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.each;
import static dev.limn.conformance.dialect.Construct.query;
import static dev.limn.conformance.dialect.Construct.value;
import static dev.limn.conformance.dialect.Tables.NUMBERS;
import static dev.limn.conformance.dialect.Tables.PEOPLE;
import static dev.limn.conformance.dialect.Tables.TIMES;
import static dev.limn.conformance.dialect.Tables.WORDS;
import static org.jooq.impl.DSL.*;

import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;

/** JSON made and taken apart. */
final class JsonDocuments {

    private static final Field<JSON> DOCUMENT = inline(
            JSON.json("{\"a\": {\"b\": [1, \"two\", null]}, \"c\": \"it's\", \"d\": 1.5, \"e\": true, \"n\": null}"));
    private static final Field<JSONB> BINARY = inline(JSONB.jsonb("{\"a\": {\"b\": [1, \"two\"]}, \"c\": \"x\"}"));

    static final Group GROUP = Group.of(
            "JSON",
            each(
                    "object",
                    PEOPLE,
                    jsonObject(key("id").value(PEOPLE.id()), key("name").value(PEOPLE.NAME))),
            each("object with a null", PEOPLE, jsonObject(key("city").value(PEOPLE.CITY))),
            each("object of a date", TIMES, jsonObject(key("d").value(TIMES.DAY), key("t").value(TIMES.MOMENT))),
            each(
                    "object of texts",
                    WORDS,
                    jsonObject(key("w").value(WORDS.WORD), key("\\\"k'").value("v'\"\\\\"))),
            each(
                    "object with a column as its key",
                    PEOPLE,
                    jsonObject(key(PEOPLE.NAME).value(PEOPLE.id()))),
            value("attribute by a column's value", jsonGetAttributeAsText(DOCUMENT, concat(inline("c"), inline("")))),
            each("JSONB object", PEOPLE, jsonbObject(key("id").value(PEOPLE.id()))),
            each(
                    "object without nulls",
                    PEOPLE,
                    jsonObject(key("city").value(PEOPLE.CITY)).absentOnNull()),
            each(
                    "object of an object",
                    PEOPLE,
                    jsonObject(key("p").value(jsonObject(key("id").value(PEOPLE.id()))))),
            each("object with a quote in it", WORDS, jsonObject(key("it's").value(WORDS.WORD))),
            each(
                    "object of numbers",
                    NUMBERS,
                    jsonObject(key("f").value(NUMBERS.FLAG), key("a").value(NUMBERS.AMOUNT))),
            each("array", PEOPLE, jsonArray(PEOPLE.id(), PEOPLE.NAME)),
            each(
                    "array with a null",
                    PEOPLE,
                    jsonArray(PEOPLE.CITY, PEOPLE.id()).nullOnNull()),
            each("JSONB array", PEOPLE, jsonbArray(PEOPLE.id())),
            value("empty object", jsonObject()),
            value("empty array", jsonArray()),
            value("attribute", jsonGetAttribute(DOCUMENT, "a")),
            value("attribute as text", jsonGetAttributeAsText(DOCUMENT, "c")),
            value("number as text", jsonGetAttributeAsText(DOCUMENT, "d")),
            value("attribute that is not there", jsonGetAttributeAsText(DOCUMENT, "z")),
            value("null attribute as text", jsonGetAttributeAsText(DOCUMENT, "n")),
            value("attribute of an attribute", jsonGetAttribute(jsonGetAttribute(DOCUMENT, "a"), "b")),
            value("element", jsonGetElement(jsonGetAttribute(jsonGetAttribute(DOCUMENT, "a"), "b"), 0)),
            value("element as text", jsonGetElementAsText(jsonGetAttribute(jsonGetAttribute(DOCUMENT, "a"), "b"), 1)),
            value("JSONB attribute", jsonbGetAttribute(BINARY, "a")),
            value("JSONB attribute as text", jsonbGetAttributeAsText(BINARY, "c")),
            value(
                    "JSONB element as text",
                    jsonbGetElementAsText(jsonbGetAttribute(jsonbGetAttribute(BINARY, "a"), "b"), 1)),
            value("text attribute as JSON", jsonGetAttribute(DOCUMENT, "c")),
            value("json_value", jsonValue(DOCUMENT, "$.a.b[1]").returning(org.jooq.impl.SQLDataType.VARCHAR)),
            value("length of an array", jsonArrayLength(jsonGetAttribute(jsonGetAttribute(DOCUMENT, "a"), "b"))),
            value("key exists", field(jsonbKeyExists(BINARY, "a"))),
            value("key does not exist", field(jsonbKeyExists(BINARY, "z"))),
            query(
                    "array_agg of JSON",
                    dsl -> dsl.select(jsonArrayAgg(PEOPLE.NAME).orderBy(PEOPLE.id()))
                            .from(PEOPLE)),
            query(
                    "array_agg of JSON with nulls",
                    dsl -> dsl.select(jsonArrayAgg(PEOPLE.CITY)
                                    .orderBy(PEOPLE.id())
                                    .nullOnNull())
                            .from(PEOPLE)),
            query(
                    "array_agg of JSON without nulls",
                    dsl -> dsl.select(jsonArrayAgg(PEOPLE.CITY)
                                    .orderBy(PEOPLE.id())
                                    .absentOnNull())
                            .from(PEOPLE)),
            query(
                    "array_agg of objects",
                    dsl -> dsl.select(jsonbArrayAgg(jsonbObject(key("id").value(PEOPLE.id())))
                                    .orderBy(PEOPLE.id()))
                            .from(PEOPLE)),
            query(
                    "object_agg",
                    dsl -> dsl.select(jsonObjectAgg(PEOPLE.NAME, PEOPLE.id())).from(PEOPLE)),
            query(
                    "JSON by group",
                    dsl -> dsl.select(
                                    PEOPLE.CITY,
                                    jsonArrayAgg(PEOPLE.id())
                                            .orderBy(PEOPLE.id().desc()))
                            .from(PEOPLE)
                            .groupBy(PEOPLE.CITY)));

    private JsonDocuments() {}
}
