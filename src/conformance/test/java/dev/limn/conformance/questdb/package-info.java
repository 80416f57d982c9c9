@NullMarked
package dev.limn.conformance.questdb;

import org.jspecify.annotations.NullMarked;
