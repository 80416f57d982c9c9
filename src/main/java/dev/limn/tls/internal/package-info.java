/** Public only because the driver loads it by name; promises nothing. */
@NullMarked
package dev.limn.tls.internal;

import org.jspecify.annotations.NullMarked;
