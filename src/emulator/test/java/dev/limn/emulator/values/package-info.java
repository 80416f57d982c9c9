/** What a client reads of a value, against what the documents print. */
@NullMarked
package dev.limn.emulator.values;

import org.jspecify.annotations.NullMarked;
