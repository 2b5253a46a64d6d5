package io.colmena.pos.labels;

/**
 * What labels say besides what is said of the products.
 *
 * @param each beside the price of what is sold by the piece
 * @param kilo beside the price of what is weighed
 */
public record LabelWords(String each, String kilo) {}
