package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A schema and what is in it. Each list is in the order of names, as the server compares them byte by byte. Immutable.
 *
 * @param comment empty when there is none
 * @param tables tables and views of all kinds
 * @param routines functions, procedures and aggregates; those of one name in the order in which they were made
 */
public record Schema(
        String name,
        String comment,
        List<Table> tables,
        List<EnumType> enums,
        List<DomainType> domains,
        List<CompositeType> composites,
        List<RangeType> ranges,
        List<Sequence> sequences,
        List<Routine> routines) {

    public Schema {
        requireNonNull(name, "name");
        requireNonNull(comment, "comment");
        tables = List.copyOf(tables);
        enums = List.copyOf(enums);
        domains = List.copyOf(domains);
        composites = List.copyOf(composites);
        ranges = List.copyOf(ranges);
        sequences = List.copyOf(sequences);
        routines = List.copyOf(routines);
    }

    /** The same schema with these tables and views in it. */
    public Schema withTables(List<Table> others) {
        return new Schema(name, comment, others, enums, domains, composites, ranges, sequences, routines);
    }
}
