package io.colmena.database;

import java.io.IOException;

/** A program that opens a database and holds it until its standard input ends. */
final class HoldsTheFile {
  private HoldsTheFile() {}

  public static void main(String[] arguments) throws IOException {
    DatabaseSettings settings = new DatabaseSettings(arguments[0], null, null, 2);
    try (Database _ = Database.open(settings, Schema.BRANCH)) {
      System.out.println("open");
      System.in.transferTo(System.out);
    }
  }
}
