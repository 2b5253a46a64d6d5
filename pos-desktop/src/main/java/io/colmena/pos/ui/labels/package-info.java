/** Price labels: which, how many and where to. */
@NullMarked
package io.colmena.pos.ui.labels;

import org.jspecify.annotations.NullMarked;
