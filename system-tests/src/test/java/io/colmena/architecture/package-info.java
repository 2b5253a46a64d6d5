/**
 * Who may know whom, and how things are named: rules that the whole of Colmena keeps. Below {@code
 * broken} stands a class for each rule that breaks it.
 */
@NullMarked
package io.colmena.architecture;

import org.jspecify.annotations.NullMarked;
