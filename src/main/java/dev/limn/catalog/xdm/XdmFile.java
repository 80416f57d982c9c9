package dev.limn.catalog.xdm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import dev.limn.catalog.CatalogException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a schema in the form {@code application/vnd.adobe.xed-full+json}, in which nothing refers to anything else
 * (documented: Schema Registry API, Accept headers). What is not known here is overlooked: the registry adds much.
 */
final class XdmFile {

    // Not JsonParser, which takes words without quotes for strings.
    private static final TypeAdapter<JsonElement> STRICT = new Gson().getAdapter(JsonElement.class);
    private static final String RESOLVED =
            " (ask the Schema Registry for Accept: application/vnd.adobe.xed-full+json; version=1)";

    private static final String PROPERTIES = "properties";
    private static final String ELEMENTS = "items";
    private static final String VALUES = "additionalProperties";
    private static final String REFERENCE = "$ref";

    private final Path file;

    private XdmFile(Path file) {
        this.file = file;
    }

    static XdmSchema read(Path file, String table) {
        return new XdmFile(file).schema(table);
    }

    private XdmSchema schema(String table) {
        if (!(json() instanceof JsonObject schema) || schema.get(PROPERTIES) == null) {
            throw new CatalogException(file + ": no schema: it has no properties" + RESOLVED);
        }
        return new XdmSchema(file.toString(), table, text(schema, "title"), field("", schema, true));
    }

    private JsonElement json() {
        try {
            return STRICT.fromJson(Files.readString(file, UTF_8));
        } catch (NoSuchFileException e) {
            throw new CatalogException(
                    file + ": no such file (save the schema there as the Schema Registry has it)", e);
        } catch (IOException | JsonParseException e) {
            throw new CatalogException(
                    file + ": not JSON: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }

    private XdmField field(String name, JsonObject json, boolean required) {
        if (json.has(REFERENCE)) {
            throw new CatalogException(file + ": '" + name + "' refers to another schema" + RESOLVED);
        }
        XdmType type = type(json);
        String description = text(json, "description");
        return new XdmField(
                name,
                type,
                description.isEmpty() ? text(json, "title") : description,
                required,
                type == XdmType.OBJECT ? members(json) : List.of(),
                content(name, type, json).orElse(null));
    }

    private List<XdmField> members(JsonObject json) {
        Set<String> required = new HashSet<>();
        if (json.get("required") instanceof JsonArray names) {
            names.forEach(name -> required.add(name.getAsString()));
        }
        List<XdmField> members = new ArrayList<>();
        object(json, PROPERTIES).entrySet().forEach(entry -> {
            if (entry.getValue() instanceof JsonObject member) {
                members.add(field(entry.getKey(), member, required.contains(entry.getKey())));
            }
        });
        return members;
    }

    private Optional<XdmField> content(String name, XdmType type, JsonObject json) {
        String key = type == XdmType.ARRAY ? ELEMENTS : VALUES;
        boolean isContainer = type == XdmType.ARRAY || type == XdmType.MAP;
        return isContainer && json.get(key) instanceof JsonObject content
                ? Optional.of(field(name, content, false))
                : Optional.empty();
    }

    private static JsonObject object(JsonObject json, String key) {
        return json.get(key) instanceof JsonObject object ? object : new JsonObject();
    }

    private static String text(JsonObject json, String key) {
        return json.get(key) != null && json.get(key).isJsonPrimitive()
                ? json.get(key).getAsString()
                : "";
    }

    // The registry writes meta:xdmType itself; a schema made by hand may lack it.
    private static XdmType type(JsonObject json) {
        XdmType named = XdmType.named(text(json, "meta:xdmType"));
        boolean isTold = named != XdmType.UNKNOWN && (named != XdmType.OBJECT || json.has(PROPERTIES));
        return isTold ? named : typeOfJson(json);
    }

    private static XdmType typeOfJson(JsonObject json) {
        return switch (text(json, "type")) {
            case "string" -> ofFormat(text(json, "format"));
            case "number" -> XdmType.DOUBLE;
            case "integer" -> ofMaximum(json);
            case "boolean" -> XdmType.BOOLEAN;
            case "array" -> XdmType.ARRAY;
            case "object", "" -> ofParts(json);
            default -> XdmType.UNKNOWN;
        };
    }

    private static XdmType ofFormat(String format) {
        return switch (format) {
            case "date" -> XdmType.DATE;
            case "date-time" -> XdmType.DATE_TIME;
            default -> XdmType.STRING;
        };
    }

    // The documented bounds, some of which are one too many; any other limits values, and does not tell the type.
    private static XdmType ofMaximum(JsonObject json) {
        return switch (text(json, "maximum")) {
            case "127", "128" -> XdmType.BYTE;
            case "32767", "32768" -> XdmType.SHORT;
            case "2147483647", "2147483648" -> XdmType.INTEGER;
            default -> XdmType.LONG;
        };
    }

    private static XdmType ofParts(JsonObject json) {
        if (json.get(PROPERTIES) instanceof JsonObject) {
            return XdmType.OBJECT;
        }
        return json.get(VALUES) instanceof JsonObject ? XdmType.MAP : XdmType.UNKNOWN;
    }
}
