package dev.limn.codegen.internal;

import dev.limn.catalog.CompositeType;
import dev.limn.catalog.CompositeType.Attribute;
import java.util.List;
import org.jooq.codegen.JavaWriter;

/** What the Javadoc of structs and of their members says, where text of the database stays text. */
final class StructDoc {

    private StructDoc() {}

    /** Above a class; the lines are of its parts. */
    static void ofClass(JavaWriter out, String what, String name, CompositeType struct, List<String> lines) {
        String comment = struct.comment().isEmpty() ? "" : " " + text(struct.comment());
        out.println("/**");
        out.println(what + " <code>" + text(name) + "</code>." + comment);
        lines.forEach(out::println);
        out.println(" */");
    }

    /** Above a path to a member, as above a column's constant. */
    static void ofMember(JavaWriter out, String what, String struct, Attribute attribute) {
        out.javadoc(
                what + " <code>%s</code>.[[before= ][%s]]\n<p>\n<code>%s</code>, %s",
                struct + "." + attribute.name(),
                attribute.comment().isEmpty() ? List.of() : List.of(JavadocText.entities(attribute.comment())),
                attribute.type().text(),
                nullability(attribute));
    }

    /** Of a record's component, as a line above the class. */
    static String ofComponent(String component, Attribute attribute) {
        String comment = attribute.comment().isEmpty() ? "" : ": " + text(attribute.comment());
        return "@param " + component + " <code>" + text(attribute.name()) + "</code>, <code>"
                + text(attribute.type().text()) + "</code>, " + nullability(attribute) + comment;
    }

    private static String nullability(Attribute attribute) {
        return attribute.notNull() ? "not null" : "nullable";
    }

    private static String text(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        return Placeholder.hidden(
                JavadocText.of(JavadocText.entities(line)).replace("*/", "* /").replace("%", "&#37;"));
    }
}
