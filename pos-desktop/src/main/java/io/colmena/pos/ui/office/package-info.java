/** The menu of what is not selling: looking back, products, customers, people, care. */
@NullMarked
package io.colmena.pos.ui.office;

import org.jspecify.annotations.NullMarked;
