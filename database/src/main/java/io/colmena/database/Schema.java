package io.colmena.database;

/** Which of the two sets of tables a database holds; the name is its folder of migrations. */
public enum Schema {
  BRANCH,
  CENTRAL
}
