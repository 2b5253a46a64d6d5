/** A disk that keeps only what was forced, and whatever else it pleases, when the power goes. */
@NullMarked
package io.colmena.database.testing.powercut;

import org.jspecify.annotations.NullMarked;
