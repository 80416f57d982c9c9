/** What generating costs, by Limn and by jOOQ. */
@NullMarked
package dev.limn.bench.codegen;

import org.jspecify.annotations.NullMarked;
