package io.colmena.architecture.broken.pos.checkout;

/** Breaks: names say what a thing is. */
public interface IShelf {}
