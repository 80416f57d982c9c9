/** The catalog, answered by a real PostgreSQL that holds the lake's definitions. */
@NullMarked
package dev.limn.emulator.catalog;

import org.jspecify.annotations.NullMarked;
