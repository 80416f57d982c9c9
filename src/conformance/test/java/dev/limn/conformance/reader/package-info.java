@NullMarked
package dev.limn.conformance.reader;

import org.jspecify.annotations.NullMarked;
