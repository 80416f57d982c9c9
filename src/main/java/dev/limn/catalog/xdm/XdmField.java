package dev.limn.catalog.xdm;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a schema. Immutable.
 *
 * @param name in its true case
 * @param comment its description, or else its title; empty when there is neither
 * @param required whether the object it is in must have it
 * @param members of an object; none for all else
 * @param element what an array or a map holds; null for all else
 */
record XdmField(
        String name,
        XdmType type,
        String comment,
        boolean required,
        List<XdmField> members,
        @Nullable XdmField element) {

    XdmField {
        members = List.copyOf(members);
    }

    /** Those whose names are this one when case is overlooked, as Query Service does (inferred); more than one is odd. */
    List<XdmField> membersNamed(String wanted) {
        return members.stream()
                .filter(member -> member.name().equalsIgnoreCase(wanted))
                .toList();
    }

    /** What an array or a map holds. */
    Optional<XdmField> content() {
        return Optional.ofNullable(element);
    }
}
