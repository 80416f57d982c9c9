@NullMarked
package dev.limn.credentials;

import org.jspecify.annotations.NullMarked;
