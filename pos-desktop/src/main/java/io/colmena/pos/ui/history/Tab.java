package io.colmena.pos.ui.history;

/** The tables that one can look at, in the order of their keys 1, 2, 3… */
public enum Tab {
  SALES("1", "history.sales"),
  PRODUCTS("2", "history.products"),
  CASHIERS("3", "history.cashiers"),
  HOURS("4", "history.hours"),
  PAYMENTS("5", "history.payments"),
  STOCK("6", "history.stock"),
  SESSIONS("7", "history.sessions");

  private final String key;
  private final String words;

  Tab(String key, String words) {
    this.key = key;
    this.words = words;
  }

  String key() {
    return key;
  }

  String words() {
    return words;
  }
}
