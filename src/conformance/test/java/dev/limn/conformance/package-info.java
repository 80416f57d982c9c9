@NullMarked
package dev.limn.conformance;

import org.jspecify.annotations.NullMarked;
