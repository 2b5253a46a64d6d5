package io.colmena.pos.ui.labels;

import java.util.List;

/**
 * Products that somebody may want labels of.
 *
 * @param words what they are: the chosen one, the marked ones, all that the list shows
 * @param ids of the products, in their order
 */
public record LabelScope(String words, List<String> ids) {}
