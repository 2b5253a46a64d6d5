/** Takes batches in: checks the chain, stores each as it came in one row, answers the new head. */
@NullMarked
package io.colmena.central.ingest;

import org.jspecify.annotations.NullMarked;
