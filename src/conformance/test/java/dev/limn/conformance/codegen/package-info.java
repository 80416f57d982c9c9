@NullMarked
package dev.limn.conformance.codegen;

import org.jspecify.annotations.NullMarked;
