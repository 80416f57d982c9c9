package dev.limn.conformance.dialect;

import java.util.List;

/** Constructs under one heading. */
record Group(String name, List<Construct> constructs) {

    Group {
        if (constructs.stream().map(Construct::name).distinct().count() < constructs.size()) {
            throw new IllegalArgumentException(name + " names two constructs alike");
        }
    }

    static Group of(String name, Construct... constructs) {
        return new Group(name, List.of(constructs));
    }
}
