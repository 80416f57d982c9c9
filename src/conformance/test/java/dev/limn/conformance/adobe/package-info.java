@NullMarked
package dev.limn.conformance.adobe;

import org.jspecify.annotations.NullMarked;
