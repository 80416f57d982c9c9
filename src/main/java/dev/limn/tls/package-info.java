/** How the wire is protected: verification modes, trusted authorities, client certificates. */
@NullMarked
package dev.limn.tls;

import org.jspecify.annotations.NullMarked;
