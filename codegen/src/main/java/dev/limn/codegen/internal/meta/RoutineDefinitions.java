package dev.limn.codegen.internal.meta;

import dev.limn.catalog.DataType;
import dev.limn.catalog.Routine;
import dev.limn.catalog.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.meta.RoutineDefinition;

/** jOOQ's definitions of routines, triggers left out. */
final class RoutineDefinitions {

    private RoutineDefinitions() {}

    static List<RoutineDefinition> of(
            Schema schema, CatalogDatabase database, DataTypeDefinitions types, boolean withTableFunctions) {
        Map<String, List<Routine>> byName = schema.routines().stream()
                .filter(routine -> withTableFunctions || !routine.returnsSet())
                .filter(routine -> !isTrigger(routine))
                .collect(Collectors.groupingBy(Routine::name, LinkedHashMap::new, Collectors.toList()));
        List<RoutineDefinition> definitions = new ArrayList<>();
        for (List<Routine> overloads : byName.values()) {
            for (Routine routine : overloads) {
                String number = overloads.size() > 1 ? Integer.toString(overloads.indexOf(routine) + 1) : null;
                definitions.add(CatalogRoutine.of(database, schema.name(), routine, number, types));
            }
        }
        return definitions;
    }

    private static boolean isTrigger(Routine routine) {
        DataType returns = routine.returns();
        return returns != null && returns.isSystem() && returns.name().equals("trigger");
    }
}
