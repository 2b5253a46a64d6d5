/** Who is at the till: log-in without a network, and the first administrator of a new branch. */
@NullMarked
package io.colmena.pos.ui.login;

import org.jspecify.annotations.NullMarked;
