package dev.limn.emulator.query;

import org.jspecify.annotations.Nullable;

/**
 * A value bound to {@code $n}.
 *
 * @param type oid of its type, 0 when the client did not say
 * @param text in PostgreSQL's text form, whatever form it was sent in; null is SQL's
 */
public record Parameter(int type, @Nullable String text) {}
