@NullMarked
package dev.limn.queryservice;

import org.jspecify.annotations.NullMarked;
