/**
 * The file system under the embedded database: a file moves from one forced state to the next, and
 * is never found between two.
 */
@NullMarked
package io.colmena.database.disk;

import org.jspecify.annotations.NullMarked;
