/** What an administrator does: branches, people, rebuilding; on the spot or over HTTP. */
@NullMarked
package io.colmena.central.administration;

import org.jspecify.annotations.NullMarked;
