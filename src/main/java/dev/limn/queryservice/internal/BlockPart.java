package dev.limn.queryservice.internal;

import java.util.List;
import org.jooq.Context;
import org.jooq.impl.CustomQueryPart;

/** An anonymous block. Thread-safe. */
public final class BlockPart extends CustomQueryPart {

    private static final long serialVersionUID = 1L;

    private final List<BlockStep> steps;
    private final List<BlockStep> handler;

    public BlockPart(List<BlockStep> steps, List<BlockStep> handler) {
        this.steps = steps;
        this.handler = handler;
    }

    @Override
    public void accept(Context<?> context) {
        Writer writer = new Writer(new BlockText(context));
        writer.text.append("$$ BEGIN\n");
        writer.body(steps, handler);
        context.sql(writer.text.append("END $$;").toString(), true);
    }

    private record Writer(BlockText values, StringBuilder text) {

        Writer(BlockText values) {
            this(values, new StringBuilder());
        }

        void body(List<BlockStep> steps, List<BlockStep> handler) {
            steps.forEach(this::step);
            if (!handler.isEmpty()) {
                text.append("EXCEPTION WHEN OTHER THEN\n");
                handler.forEach(this::step);
            }
        }

        private void step(BlockStep step) {
            switch (step) {
                case BlockStep.Assignment(var name, var query) -> line("SET @" + name + " = " + values.of(query) + ";");
                case BlockStep.Statement(var query) -> line(values.of(query) + ";");
                case BlockStep.Option(var assignment) -> line(assignment + ";");
                case BlockStep.Nested(var steps, var handler) -> {
                    line("BEGIN");
                    body(steps, handler);
                    line("END;");
                }
                case BlockStep.Choice choice -> choose(choice);
            }
        }

        private void choose(BlockStep.Choice choice) {
            String word = "IF ";
            for (BlockStep.Branch branch : choice.branches()) {
                line(word + values.of(branch.condition()) + " THEN");
                branch.steps().forEach(this::step);
                word = "ELSEIF ";
            }
            if (!choice.otherwise().isEmpty()) {
                line("ELSE");
                choice.otherwise().forEach(this::step);
            }
            line("END IF;");
        }

        private void line(String line) {
            text.append(line).append('\n');
        }
    }
}
