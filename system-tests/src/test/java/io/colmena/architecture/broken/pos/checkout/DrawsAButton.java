package io.colmena.architecture.broken.pos.checkout;

import javafx.scene.control.Button;

/** Breaks: only screens use JavaFX. */
public record DrawsAButton(Button button) {}
