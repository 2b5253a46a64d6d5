package io.colmena.architecture.broken.database;

import io.colmena.architecture.broken.pos.checkout.Slip;

/** Breaks: the database knows neither till nor centre. */
public record AsksTheTill(Slip slip) {}
