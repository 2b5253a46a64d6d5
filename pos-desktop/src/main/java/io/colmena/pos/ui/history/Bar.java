package io.colmena.pos.ui.history;

import io.colmena.shared.money.Money;

/** One bar of a chart. */
public record Bar(String label, Money amount) {}
