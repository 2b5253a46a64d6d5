/**
 * The invented customers of the demonstration: when they come, what they take and how they pay. The
 * same seed and the same days give the same sales.
 */
@NullMarked
package io.colmena.demo.shopping;

import org.jspecify.annotations.NullMarked;
