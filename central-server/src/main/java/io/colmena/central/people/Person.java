package io.colmena.central.people;

/** Somebody who signs in at the centre. */
public record Person(String name, CentralRole role) {}
