/** The front door: {@link dev.limn.Limn} and the exceptions it throws. */
@NullMarked
package dev.limn;

import org.jspecify.annotations.NullMarked;
