/**
 * What the chain decides: the numbered list of changes that the branches take on, and who made
 * them.
 */
@NullMarked
package io.colmena.central.decisions;

import org.jspecify.annotations.NullMarked;
