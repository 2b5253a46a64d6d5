package io.colmena.pos.ui.album;

/** A walk through some screens. It knows no language: what it waits for it asks the walk for. */
@FunctionalInterface
interface Story {
  void walk(Visit visit) throws Exception;
}
