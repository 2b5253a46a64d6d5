package io.colmena.architecture.broken.shared.money;

/** Breaks: money is never floating point. */
public record Approximate(double amount) {}
