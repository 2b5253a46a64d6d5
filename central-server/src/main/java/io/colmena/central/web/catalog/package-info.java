/** The pages of the chain's catalogue: articles, their prices, and what branches met first. */
@NullMarked
package io.colmena.central.web.catalog;

import org.jspecify.annotations.NullMarked;
