package dev.limn.cli.doctor;

import dev.limn.Limn;
import dev.limn.catalog.Reading;
import java.util.List;

/** That of a PostgreSQL, which tells of all its tables what this user may do with them. */
record PostgresContents(Limn limn, Reading.Step top) implements Contents {

    @Override
    public Finding reader() {
        return ReaderRung.look(List.of(top));
    }

    @Override
    public int tables() {
        return limn.tables().size();
    }

    @Override
    public Finding permissions() {
        return Grants.of(limn.dsl()).look();
    }
}
