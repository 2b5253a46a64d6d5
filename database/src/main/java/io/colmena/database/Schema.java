package io.colmena.database;

/** Which of the two sets of tables a database holds; the name is its folder of migrations. */
public enum Schema {
  BRANCH(24),
  CENTRAL(26);

  private final int newest;

  Schema(int newest) {
    this.newest = newest;
  }

  /** The version of its newest migration: of tables that have it, nothing needs to be looked up. */
  int newest() {
    return newest;
  }
}
