/** Tables as people take them away: sheets of Excel and CSV, from the till as from the centre. */
@NullMarked
package io.colmena.tables;

import org.jspecify.annotations.NullMarked;
