package io.colmena.pos.checkout;

import io.colmena.shared.identity.BranchCode;

/**
 * Where a receipt comes from.
 *
 * @param name of the shop, as customers know it
 * @param till name of the till in the shop
 */
public record Shop(String name, BranchCode branch, String till) {}
