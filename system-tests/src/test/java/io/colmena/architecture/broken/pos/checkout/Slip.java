package io.colmena.architecture.broken.pos.checkout;

/** Something of the till. */
public record Slip(String text) {}
