/** The web pages of the centre, wired together. */
@NullMarked
package io.colmena.central.web;

import org.jspecify.annotations.NullMarked;
