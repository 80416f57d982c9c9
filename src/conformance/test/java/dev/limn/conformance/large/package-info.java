@NullMarked
package dev.limn.conformance.large;

import org.jspecify.annotations.NullMarked;
