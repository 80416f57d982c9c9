/** A catalog as jOOQ's generator wants it: what {@code PostgresDatabase} would have asked the server for. */
@NullMarked
package dev.limn.codegen.internal.meta;

import org.jspecify.annotations.NullMarked;
