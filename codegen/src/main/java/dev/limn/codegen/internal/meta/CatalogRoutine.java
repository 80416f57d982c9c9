package dev.limn.codegen.internal.meta;

import static org.jooq.meta.postgres.information_schema.Tables.ROUTINES;

import dev.limn.catalog.Routine;
import dev.limn.catalog.Routine.Mode;
import dev.limn.catalog.Routine.Parameter;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.DefaultParameterDefinition;
import org.jooq.meta.InOutDefinition;
import org.jooq.meta.ParameterDefinition;
import org.jooq.meta.postgres.PostgresRoutineDefinition;
import org.jspecify.annotations.Nullable;

/** A routine of the catalog. */
final class CatalogRoutine extends PostgresRoutineDefinition {

    private static final Field<String> DATA_TYPE = DSL.field(DSL.name("data_type"), String.class);
    private static final Field<String> OVERLOAD = DSL.field(DSL.name("overload"), String.class);
    private static final Field<Boolean> AGGREGATE = DSL.field(DSL.name("is_agg"), Boolean.class);

    private final Routine routine;
    private final DataTypeDefinitions types;

    private CatalogRoutine(CatalogDatabase database, Record row, Routine routine, DataTypeDefinitions types) {
        super(database, row);
        this.routine = routine;
        this.types = types;
    }

    /** The overload's number is null where the name is the only one. */
    static CatalogRoutine of(
            CatalogDatabase database,
            String schema,
            Routine routine,
            @Nullable String overload,
            DataTypeDefinitions types) {
        return new CatalogRoutine(database, row(schema, routine, overload), routine, types);
    }

    // What jOOQ's own definition is made from: the row that its reader would have got.
    private static Record row(String schema, Routine routine, @Nullable String overload) {
        Record row = DSL.using(SQLDialect.POSTGRES)
                .newRecord(
                        ROUTINES.ROUTINE_SCHEMA,
                        ROUTINES.ROUTINE_NAME,
                        ROUTINES.SPECIFIC_NAME,
                        ROUTINES.ROUTINE_TYPE,
                        DATA_TYPE,
                        ROUTINES.CHARACTER_MAXIMUM_LENGTH,
                        ROUTINES.NUMERIC_PRECISION,
                        ROUTINES.NUMERIC_SCALE,
                        ROUTINES.TYPE_UDT_SCHEMA,
                        ROUTINES.TYPE_UDT_NAME,
                        OVERLOAD,
                        AGGREGATE);
        row.set(ROUTINES.ROUTINE_SCHEMA, schema);
        row.set(ROUTINES.ROUTINE_NAME, routine.name());
        row.set(ROUTINES.ROUTINE_TYPE, routine.kind().name());
        row.set(OVERLOAD, overload);
        row.set(AGGREGATE, routine.kind() == Routine.Kind.AGGREGATE);
        if (routine.returns() != null) {
            setReturns(row, routine, TypeFacts.ofParameter(routine.returns()));
        }
        return row;
    }

    private static void setReturns(Record row, Routine routine, TypeFacts facts) {
        boolean hasOutParameters = routine.parameters().stream()
                .anyMatch(parameter -> parameter.mode() == Mode.OUT || parameter.mode() == Mode.INOUT);
        row.set(DATA_TYPE, hasOutParameters ? "void" : facts.name());
        row.set(ROUTINES.NUMERIC_PRECISION, facts.precision());
        row.set(ROUTINES.TYPE_UDT_SCHEMA, facts.schema());
        row.set(ROUTINES.TYPE_UDT_NAME, facts.userType());
    }

    @Override
    protected void init0() {
        int position = 0;
        for (Parameter parameter : routine.parameters()) {
            position++;
            addParameter(direction(parameter.mode()), definition(parameter, position));
        }
    }

    private static InOutDefinition direction(Mode mode) {
        return switch (mode) {
            case IN, VARIADIC -> InOutDefinition.IN;
            case OUT, TABLE -> InOutDefinition.OUT;
            case INOUT -> InOutDefinition.INOUT;
        };
    }

    private ParameterDefinition definition(Parameter parameter, int position) {
        TypeFacts facts = TypeFacts.ofParameter(parameter.type());
        String defaultValue = parameter.defaultValue().isEmpty() ? null : parameter.defaultValue();
        return new DefaultParameterDefinition(
                this,
                parameter.name().isEmpty() ? null : parameter.name(),
                position,
                types.definition(types.schema(facts), facts, null, defaultValue),
                defaultValue != null,
                parameter.name().isBlank(),
                "",
                isTwice(parameter) ? Integer.toString(position) : null);
    }

    private boolean isTwice(Parameter parameter) {
        return !parameter.name().isEmpty()
                && routine.parameters().stream()
                                .filter(it -> it.name().equals(parameter.name()))
                                .count()
                        > 1;
    }
}
