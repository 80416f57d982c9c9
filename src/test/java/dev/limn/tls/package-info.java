@NullMarked
package dev.limn.tls;

import org.jspecify.annotations.NullMarked;
