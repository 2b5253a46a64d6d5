/** The one launcher: every command of Colmena, and how failures become exit codes and sentences. */
@NullMarked
package io.colmena.launcher;

import org.jspecify.annotations.NullMarked;
