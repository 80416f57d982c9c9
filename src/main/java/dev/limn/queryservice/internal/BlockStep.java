package dev.limn.queryservice.internal;

import java.io.Serializable;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.Select;

/** A step of an anonymous block. */
public sealed interface BlockStep extends Serializable {

    /** {@code SET @variable = query} */
    record Assignment(String variable, Select<?> query) implements BlockStep {}

    /** A statement as it is. */
    record Statement(Query query) implements BlockStep {}

    /** {@code SET option=value}, as written. */
    record Option(String assignment) implements BlockStep {}

    /** A block within, with its own handler; none if that is empty. */
    record Nested(List<BlockStep> steps, List<BlockStep> handler) implements BlockStep {}

    /** {@code IF … ELSEIF … ELSE … END IF}; without {@code ELSE} if that is empty. */
    record Choice(List<Branch> branches, List<BlockStep> otherwise) implements BlockStep {}

    /** What is done if a condition holds. */
    record Branch(Condition condition, List<BlockStep> steps) implements Serializable {}
}
