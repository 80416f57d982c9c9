/** The dialect: public only because Java needs it. */
@NullMarked
package dev.limn.queryservice.internal;

import org.jspecify.annotations.NullMarked;
