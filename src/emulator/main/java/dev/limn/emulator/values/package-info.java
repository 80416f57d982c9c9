/** Results in the form a client gets them: types of the protocol, texts of values, columns as JSON or flattened. */
@NullMarked
package dev.limn.emulator.values;

import org.jspecify.annotations.NullMarked;
