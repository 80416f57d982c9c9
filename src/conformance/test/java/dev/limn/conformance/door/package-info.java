@NullMarked
package dev.limn.conformance.door;

import org.jspecify.annotations.NullMarked;
