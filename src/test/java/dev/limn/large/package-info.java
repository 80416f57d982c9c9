@NullMarked
package dev.limn.large;

import org.jspecify.annotations.NullMarked;
