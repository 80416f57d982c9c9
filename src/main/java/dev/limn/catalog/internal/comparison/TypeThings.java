package dev.limn.catalog.internal.comparison;

import dev.limn.catalog.CompositeType;
import dev.limn.catalog.DataType;
import dev.limn.catalog.DomainType;
import dev.limn.catalog.EnumType;
import dev.limn.catalog.RangeType;
import java.util.List;

/** Types of a schema's own, as things. */
final class TypeThings {

    private TypeThings() {}

    static Thing enumType(String schema, EnumType it) {
        String name = schema + "." + it.name();
        List<Thing> labels = it.labels().stream()
                .map(label -> new Thing(Kind.LABEL, name, label, List.of(), List.of()))
                .toList();
        return new Thing(Kind.ENUM, schema, it.name(), List.of(Trait.comment(it.comment())), labels);
    }

    static Thing domain(String schema, DomainType it) {
        List<Trait> traits = List.of(
                Trait.of("domain over", it.base().text()),
                TableThings.nullability(it.notNull()),
                Trait.of("default", it.defaultValue()),
                Trait.comment(it.comment()));
        List<Thing> checks = it.checks().stream()
                .map(check -> TableThings.check(schema + "." + it.name(), check))
                .toList();
        return new Thing(Kind.DOMAIN, schema, it.name(), traits, checks);
    }

    static Thing foreignDomain(DataType domain, DataType base) {
        return new Thing(Kind.TYPE, "", domain.text(), List.of(Trait.of("domain over", base.text())), List.of());
    }

    static Thing composite(String schema, CompositeType it) {
        List<Thing> attributes = it.attributes().stream()
                .map(attribute -> attribute(schema + "." + it.name(), attribute))
                .toList();
        return new Thing(Kind.COMPOSITE_TYPE, schema, it.name(), List.of(Trait.comment(it.comment())), attributes);
    }

    private static Thing attribute(String type, CompositeType.Attribute it) {
        List<Trait> traits =
                List.of(Trait.of(it.type().text()), TableThings.nullability(it.notNull()), Trait.comment(it.comment()));
        return new Thing(Kind.ATTRIBUTE, type, it.name(), traits, List.of());
    }

    static Thing range(String schema, RangeType it) {
        List<Trait> traits = List.of(
                Trait.of("range of", it.subtype().text()),
                Trait.of("multirange", it.multirange()),
                Trait.comment(it.comment()));
        return new Thing(Kind.RANGE, schema, it.name(), traits, List.of());
    }
}
