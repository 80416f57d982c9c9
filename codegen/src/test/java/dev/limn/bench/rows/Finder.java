package dev.limn.bench.rows;

import static dev.limn.bench.rows.Reading.READING;

import dev.limn.bench.measure.Side;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jooq.DSLContext;

/** Who looks rows up by their primary key, one at a time; gives what their values come to. */
enum Finder implements Side {
    JOOQ("jOOQ", Database::jooq),
    LIMN("limn", database -> database.limn().dsl());

    private final String word;
    private final Function<Database, DSLContext> way;

    Finder(String word, Function<Database, DSLContext> way) {
        this.word = word;
        this.way = way;
    }

    long find(Database database, LongStream ids) {
        DSLContext dsl = way.apply(database);
        return ids.map(id -> dsl.selectFrom(READING)
                        .where(READING.id.eq(id))
                        .fetchSingle()
                        .sum())
                .sum();
    }

    @Override
    public String toString() {
        return word;
    }
}
