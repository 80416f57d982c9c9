/** Tests of the catalog. */
@NullMarked
package dev.limn.emulator.catalog;

import org.jspecify.annotations.NullMarked;
