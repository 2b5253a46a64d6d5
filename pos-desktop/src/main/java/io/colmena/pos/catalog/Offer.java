package io.colmena.pos.catalog;

import io.colmena.shared.money.Quantity;

/**
 * A product as a search shows it.
 *
 * @param inStock what the branch has of it by its own books; it may be below zero
 */
public record Offer(Product product, Quantity inStock) {}
