package io.colmena.architecture.broken.pos.checkout;

import io.colmena.architecture.broken.pos.ui.ReadsRows;

/** Breaks: services do not know the screens. */
public record KnowsItsScreen(ReadsRows screen) {}
