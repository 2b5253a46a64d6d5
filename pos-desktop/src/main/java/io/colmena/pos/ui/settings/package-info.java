/** The settings of the branch, and trying out its scanner. */
@NullMarked
package io.colmena.pos.ui.settings;

import org.jspecify.annotations.NullMarked;
