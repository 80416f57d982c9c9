/** The sample database, and {@link dev.limn.demo.Demo a program} that works with it through generated classes alone. */
@NullMarked
package dev.limn.demo;

import org.jspecify.annotations.NullMarked;
