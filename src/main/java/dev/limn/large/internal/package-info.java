/** How results and loads of any size go through constant memory: public only because Java needs it. */
@NullMarked
package dev.limn.large.internal;

import org.jspecify.annotations.NullMarked;
