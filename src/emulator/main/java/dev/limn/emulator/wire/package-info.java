/** PostgreSQL's protocol, version 3, over TLS. */
@NullMarked
package dev.limn.emulator.wire;

import org.jspecify.annotations.NullMarked;
