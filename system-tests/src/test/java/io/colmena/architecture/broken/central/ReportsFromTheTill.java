package io.colmena.architecture.broken.central;

import io.colmena.architecture.broken.pos.checkout.Slip;

/** Breaks: till and centre never see each other. */
public record ReportsFromTheTill(Slip slip) {}
