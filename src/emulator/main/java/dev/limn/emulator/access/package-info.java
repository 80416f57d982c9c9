/** Who may come in: users, tokens, database names, sessions, certificates, and the services that hand tokens out. */
@NullMarked
package dev.limn.emulator.access;

import org.jspecify.annotations.NullMarked;
