/** What tests and the demo share: a real PostgreSQL over TLS, its certificates, and fresh databases on it. */
@NullMarked
package dev.limn.testing;

import org.jspecify.annotations.NullMarked;
