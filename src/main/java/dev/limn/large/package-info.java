/** Loads of any size: what {@link dev.limn.Limn#copyInto} and {@link dev.limn.Limn#copyOut} give, and what they throw. */
@NullMarked
package dev.limn.large;

import org.jspecify.annotations.NullMarked;
