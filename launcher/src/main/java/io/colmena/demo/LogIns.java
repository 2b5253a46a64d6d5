package io.colmena.demo;

import io.colmena.central.people.CentralRole;
import io.colmena.demo.shopping.Shop;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Who can log in where; one password serves all, since nothing here is worth hiding. */
final class LogIns {
  private static final String PASSWORD = "colmena-demo";

  /** Somebody at the centre. */
  record Officer(String user, String title, CentralRole role) {}

  /** Sees the reports of the whole chain. */
  static final Officer CHAIN_MANAGER =
      new Officer("gerencia", "Gerencia de la cadena", CentralRole.CHAIN_MANAGER);

  static final List<Officer> OFFICERS =
      List.of(CHAIN_MANAGER, new Officer("admin", "Administración", CentralRole.ADMINISTRATOR));

  private LogIns() {}

  static char[] password() {
    return PASSWORD.toCharArray();
  }

  static String table(URI dashboard) {
    StringBuilder table = new StringBuilder();
    table.append("Panel de la cadena: ").append(dashboard).append("\n\n");
    row(table, "Dónde", "Usuario", "Contraseña", "Quién");
    table.append("-".repeat(70)).append('\n');
    for (Officer officer : OFFICERS) {
      row(table, "Panel", officer.user(), PASSWORD, officer.title());
    }
    for (Shop shop : Shop.values()) {
      for (Shop.Employee employee : shop.employees()) {
        row(table, "Caja " + shop.placeName(), employee.user(), PASSWORD, who(employee));
      }
    }
    return table.toString();
  }

  private static String who(Shop.Employee employee) {
    String duty =
        switch (employee.role()) {
          case CASHIER -> "caja";
          case SUPERVISOR -> "supervisión";
          case BRANCH_MANAGER -> "gerencia";
          case ADMINISTRATOR -> "administración";
        };
    return employee.name() + " (" + duty + ")";
  }

  private static void row(
      StringBuilder table, String where, String user, String password, String who) {
    table
        .append(
            String.format(Locale.ROOT, "%-14s%-11s%-15s%s", where, user, password, who)
                .stripTrailing())
        .append('\n');
  }
}
