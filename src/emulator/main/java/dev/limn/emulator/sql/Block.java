package dev.limn.emulator.sql;

import dev.limn.emulator.query.SqlFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * An anonymous block, as read: {@code $$BEGIN … [EXCEPTION WHEN OTHER THEN …] END$$}, in any of the published spellings
 * (SQL syntax; anonymous block; incremental load).
 */
record Block(List<Step> steps, List<Step> handler) implements Step {

    /** @param text from the first {@code $$} on */
    static Block parse(String text) {
        Reader reader = new Reader(SqlText.of(text).withoutHashRemarks());
        return reader.outermost();
    }

    private static final class Reader {
        private final SqlText sql;
        private int at;

        Reader(SqlText sql) {
            this.sql = sql;
        }

        Block outermost() {
            expectMark();
            expect("BEGIN");
            Block block = body();
            if (isMark()) {
                at += 2;
                expect("END");
            } else {
                expect("END");
                expectMark();
            }
            while (sql.at(at).is(";")) {
                at++;
            }
            if (at < sql.size()) {
                throw syntax();
            }
            return block;
        }

        private Block body() {
            List<Step> steps = steps();
            List<Step> handler = List.of();
            if (sql.at(at).is("EXCEPTION")) {
                at++;
                expect("WHEN");
                if (!sql.at(at).is("OTHER") && !sql.at(at).is("OTHERS")) {
                    throw syntax();
                }
                at++;
                expect("THEN");
                handler = steps();
            }
            return new Block(steps, handler);
        }

        private List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            while (true) {
                while (sql.at(at).is(";")) {
                    at++;
                }
                Token token = sql.at(at);
                if (token.kind() == Token.Kind.END
                        || isMark()
                        || token.is("END")
                        || token.is("ELSE")
                        || token.is("ELSEIF")
                        || token.is("EXCEPTION")) {
                    return steps;
                }
                steps.add(step());
            }
        }

        private Step step() {
            if (sql.at(at).is("IF")) {
                return choice();
            }
            if (sql.at(at).is("BEGIN")) {
                at++;
                Block block = body();
                expect("END");
                return block;
            }
            if (sql.at(at).is("SET") && sql.at(at + 1).is("@")) {
                String name = sql.at(at + 2).name();
                at += 3;
                expect("=");
                return new Step.Assignment(name, statement());
            }
            return new Step.Sql(statement());
        }

        private Step choice() {
            List<Step.Branch> branches = new ArrayList<>();
            at++;
            branches.add(branch());
            while (sql.at(at).is("ELSEIF")) {
                at++;
                branches.add(branch());
            }
            if (sql.at(at).is("ELSE")) {
                at++;
                branches.add(new Step.Branch("", steps()));
            }
            expect("END");
            expect("IF");
            return new Step.Choice(List.copyOf(branches));
        }

        private Step.Branch branch() {
            int then = sql.find(at, "THEN");
            if (then < 0) {
                throw SqlFailure.error("42601", "syntax error: IF needs THEN");
            }
            String condition = sql.between(at, then);
            at = then + 1;
            return new Step.Branch(condition, steps());
        }

        private String statement() {
            int end = sql.find(at, ";");
            if (end < 0) {
                throw SqlFailure.error("42601", "syntax error: a statement in a block ends with a semicolon");
            }
            String statement = sql.between(at, end);
            at = end;
            return statement;
        }

        private boolean isMark() {
            return StatementSplitter.isBlockMark(sql, at);
        }

        private void expectMark() {
            if (!isMark()) {
                throw syntax();
            }
            at += 2;
        }

        private void expect(String word) {
            if (!sql.at(at).is(word)) {
                throw SqlFailure.error("42601", "syntax error in block: " + word + " expected" + found());
            }
            at++;
        }

        private SqlFailure syntax() {
            return SqlFailure.error("42601", "syntax error in block" + found());
        }

        private String found() {
            Token token = sql.at(at);
            return token.kind() == Token.Kind.END ? " at its end" : " at \"" + token.text() + "\"";
        }
    }
}
