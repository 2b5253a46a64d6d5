/**
 * What every screen of the till uses: words, amounts, background work and questions to the person.
 */
@NullMarked
package io.colmena.pos.ui;

import org.jspecify.annotations.NullMarked;
