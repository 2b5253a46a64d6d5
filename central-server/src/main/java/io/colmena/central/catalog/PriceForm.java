package io.colmena.central.catalog;

import io.colmena.shared.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price that somebody wants.
 *
 * @param price for one unit, tax included
 * @param until the first moment at which it is no longer in force, or null for one without end
 */
public record PriceForm(Money price, Instant from, @Nullable Instant until) {}
