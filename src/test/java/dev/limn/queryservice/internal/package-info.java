@NullMarked
package dev.limn.queryservice.internal;

import org.jspecify.annotations.NullMarked;
