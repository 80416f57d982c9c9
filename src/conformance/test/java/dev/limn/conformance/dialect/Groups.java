package dev.limn.conformance.dialect;

import java.util.List;

/** All that is compared, in the order of the published table. */
final class Groups {

    private Groups() {}

    static List<Group> all() {
        return List.of(Columns.GROUP);
    }
}
