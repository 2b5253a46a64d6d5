/** What a till learns at one start for the next ones. */
@NullMarked
package io.colmena.launcher.start;

import org.jspecify.annotations.NullMarked;
