package io.colmena.architecture.broken.pos.checkout;

/** Breaks: names say what a thing is; and its package says nothing of null. */
public record StockManager(String name) {}
