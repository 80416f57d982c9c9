package dev.limn.conformance.dialect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;

/** Rows that a program got, with the classes it got them as. */
record Table(List<Class<?>> types, List<List<Value>> rows) {

    static Table of(Result<? extends Record> result) {
        List<Class<?>> types = new ArrayList<>();
        for (Field<?> field : result.fields()) {
            types.add(field.getType());
        }
        return new Table(types, result.stream().map(Table::row).toList());
    }

    private static List<Value> row(Record record) {
        return record.intoList().stream().map(Value::new).toList();
    }

    /** What differs between the results of two servers; empty if nothing does. */
    static String difference(List<Table> expected, List<Table> actual, Construct construct) {
        List<Table> wanted =
                expected.stream().map(table -> table.arranged(construct)).toList();
        List<Table> given =
                actual.stream().map(table -> table.arranged(construct)).toList();
        return wanted.equals(given) ? "" : "expected " + wanted + " but got " + given;
    }

    private Table arranged(Construct construct) {
        List<List<Value>> arranged = new ArrayList<>(rows.stream()
                .map(row -> row.stream()
                        .map(value -> value.normal(construct.about()))
                        .toList())
                .toList());
        if (!construct.ordered()) {
            arranged.sort(Comparator.comparing(List::toString));
        }
        return new Table(types, arranged);
    }

    @Override
    public String toString() {
        return types.stream().map(Class::getSimpleName).toList() + " " + rows;
    }
}
