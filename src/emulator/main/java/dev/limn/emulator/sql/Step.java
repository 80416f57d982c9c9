package dev.limn.emulator.sql;

import java.util.List;

/** Something an anonymous block does. */
sealed interface Step permits Block, Step.Sql, Step.Assignment, Step.Choice {

    /** A statement. */
    record Sql(String text) implements Step {}

    /** SET @name = a query, or an expression. */
    record Assignment(String variable, String sql) implements Step {}

    /** IF … THEN … ELSEIF … ELSE … END IF. */
    record Choice(List<Branch> branches) implements Step {}

    /** @param condition empty for ELSE's */
    record Branch(String condition, List<Step> steps) {}
}
