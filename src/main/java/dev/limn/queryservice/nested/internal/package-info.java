/** How nested values are read and written: public only because Java needs it. */
@NullMarked
package dev.limn.queryservice.nested.internal;

import org.jspecify.annotations.NullMarked;
