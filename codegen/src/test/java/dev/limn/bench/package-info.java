/** Measures what Limn does against what jOOQ does; {@code scripts/bench} runs it. */
@NullMarked
package dev.limn.bench;

import org.jspecify.annotations.NullMarked;
