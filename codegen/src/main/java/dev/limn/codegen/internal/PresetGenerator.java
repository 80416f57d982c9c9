package dev.limn.codegen.internal;

import dev.limn.codegen.Preset;
import org.jooq.DataType;
import org.jooq.TableField;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.impl.DSL;
import org.jooq.meta.TableDefinition;

/**
 * jOOQ's Java generator, with a preset for each table. To leave something out saves little by itself: javac spends half
 * of its time on what every class inherits from jOOQ, whatever is in it, so that it counts most to have no class for join
 * paths; then on finding out which of several methods a column's constant calls.
 */
abstract class PresetGenerator extends JavaGenerator {

    private Preset preset = Preset.FULL;
    private boolean besideLean;
    private boolean pathsBegun;
    private boolean isFunction;

    /** From here on a table's files are written; {@code besideLean} if a key connects it with a lean table. */
    void begin(Preset next, boolean isBesideLean) {
        preset = next;
        besideLean = isBesideLean;
        pathsBegun = false;
        isFunction = false;
    }

    /** From here on, other files are written. */
    void end() {
        begin(Preset.FULL, false);
    }

    boolean isLean() {
        return preset == Preset.LEAN;
    }

    // Asked first whether others may lead to this table, and after its comment whether it leads to others; a lean one
    // has nothing to lead to.
    private boolean hasPaths() {
        return !isLean() && !(pathsBegun && besideLean);
    }

    @Override
    protected void generateTableClassJavadoc(TableDefinition table, JavaWriter writer) {
        pathsBegun = true;
        isFunction = table.isTableValuedFunction();
        super.generateTableClassJavadoc(table, writer);
    }

    @Override
    public boolean generateImplicitJoinPathsToOne() {
        return hasPaths() && super.generateImplicitJoinPathsToOne();
    }

    @Override
    public boolean generateImplicitJoinPathsToMany() {
        return hasPaths() && super.generateImplicitJoinPathsToMany();
    }

    @Override
    public boolean generateWhereMethodOverrides() {
        return !isLean() && super.generateWhereMethodOverrides();
    }

    @Override
    public boolean generateRenameMethodOverrides() {
        return !isLean() && super.generateRenameMethodOverrides();
    }

    // The methods that call a function need what they return.
    @Override
    public boolean generateAsMethodOverrides() {
        return (!isLean() || isFunction) && super.generateAsMethodOverrides();
    }

    @Override
    public boolean generateNullableAnnotation() {
        return !isLean() && super.generateNullableAnnotation();
    }

    @Override
    public boolean generateNonnullAnnotation() {
        return !isLean() && super.generateNonnullAnnotation();
    }

    // What the constants of a lean table call, see LeanLines: there is only one of the name, where jOOQ has several.
    @Override
    protected void generateTableClassFooter(TableDefinition table, JavaWriter writer) {
        if (isLean()) {
            String type = writer.ref(getStrategy().getFullJavaClassName(table.getReferencedTableOrUDT(), Mode.RECORD));
            writer.println();
            writer.println(
                    "private <T> %s<%s, T> %s(%s name, %s<T> type, %s comment) {",
                    TableField.class, type, LeanLines.COLUMN, String.class, DataType.class, String.class);
            writer.println("return createField(%s.name(name), type, this, comment);", DSL.class);
            writer.println("}");
        }
        super.generateTableClassFooter(table, writer);
    }

    @Override
    protected void generateRecordClassFooter(TableDefinition table, JavaWriter writer) {
        ((LimnJavaWriter) writer).resume();
        if (isLean()) {
            writer.println();
            writer.println("private %s %s(int index) {", Object.class, LeanLines.READ);
            writer.println("return get(index);");
            writer.println("}");
            writer.println();
            writer.println("private void %s(int index, %s value) {", LeanLines.WRITE, Object.class);
            writer.println("set(index, value);");
            writer.println("}");
        }
        super.generateRecordClassFooter(table, writer);
    }
}
