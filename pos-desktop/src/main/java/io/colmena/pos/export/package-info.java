/** Writes any table as a file for people: Excel, PDF or CSV, whole or not at all. */
@NullMarked
package io.colmena.pos.export;

import org.jspecify.annotations.NullMarked;
