/** What measures rows on their way: written and read, by Limn and by what it is built on. */
@NullMarked
package dev.limn.bench.rows;

import org.jspecify.annotations.NullMarked;
