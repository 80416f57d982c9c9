@NullMarked
package dev.limn.cli;

import org.jspecify.annotations.NullMarked;
