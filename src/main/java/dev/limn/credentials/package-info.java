/**
 * Where the database is and who we are to it, kept outside code: read from a file, from libpq's environment, service
 * file and password file, or from a URI.
 */
@NullMarked
package dev.limn.credentials;

import org.jspecify.annotations.NullMarked;
