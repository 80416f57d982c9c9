package dev.limn.conformance.dialect;

import java.util.List;

/** All that is compared, in the order of the published table. */
final class Groups {

    private Groups() {}

    static List<Group> all() {
        return List.of(
                Columns.GROUP,
                Literals.GROUP,
                Casts.GROUP,
                Maths.GROUP,
                Strings.GROUP,
                Conditionals.GROUP,
                Dates.GROUP,
                Arrays.GROUP,
                JsonDocuments.GROUP,
                Aggregates.GROUP,
                Windows.GROUP,
                RowPredicates.GROUP,
                Joins.GROUP,
                SetOperations.GROUP,
                Grouping.GROUP,
                Clauses.GROUP,
                SubQueries.GROUP,
                MadeTables.GROUP,
                Writing.GROUP);
    }
}
