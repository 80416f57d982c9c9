@NullMarked
package dev.limn.codegen;

import org.jspecify.annotations.NullMarked;
