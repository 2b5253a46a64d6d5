/**
 * {@code colmena demo}: a chain of three shops with two weeks of sales, to look at, or to prove
 * without a screen that the centre's figures are the branches' own. What it prints is in Spanish,
 * as the program's users read it.
 */
@NullMarked
package io.colmena.demo;

import org.jspecify.annotations.NullMarked;
