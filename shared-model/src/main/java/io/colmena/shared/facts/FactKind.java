package io.colmena.shared.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts that this version of Colmena can write and read, by their names in the journal. */
public enum FactKind {
  SALE_RECORDED("sale.recorded", 1, Sale.class),
  PRODUCT_CREATED("product.created", 1, ProductCreated.class),
  PRODUCT_CHANGED("product.changed", 1, ProductChanged.class),
  USER_CREATED("user.created", 1, UserCreated.class),
  USER_CHANGED("user.changed", 1, UserChanged.class),
  ACTION_AUDITED("action.audited", 1, ActionAudited.class),
  STOCK_ADJUSTED("stock.adjusted", 1, StockAdjusted.class),
  HISTORY_RECOVERED("history.recovered", 1, HistoryRecovered.class),
  CASH_SESSION_OPENED("cash-session.opened", 1, CashSessionOpened.class),
  CASH_MOVED("cash.moved", 1, CashMoved.class),
  CASH_SESSION_CLOSED("cash-session.closed", 1, CashSessionClosed.class),
  SALE_RETURNED("sale.returned", 1, SaleReturned.class),
  SEAL_KEY_PUBLISHED("seal-key.published", 1, SealKeyPublished.class),
  CUSTOMER_CREATED("customer.created", 1, CustomerCreated.class),
  CUSTOMER_CHANGED("customer.changed", 1, CustomerChanged.class),
  CUSTOMER_PAID("customer.paid", 1, CustomerPaid.class);

  private static final Map<String, FactKind> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(k -> k.name + "/" + k.version, Function.identity()));

  private final String name;
  private final int version;
  private final Class<? extends Fact> type;

  FactKind(String name, int version, Class<? extends Fact> type) {
    this.name = name;
    this.version = version;
    this.type = type;
  }

  /** Empty for a kind or version that a newer program wrote. */
  public static Optional<FactKind> find(String name, int version) {
    return Optional.ofNullable(BY_NAME.get(name + "/" + version));
  }

  /**
   * @throws MalformedJson naming the field that is missing or wrong
   */
  public Fact read(JsonNode payload) {
    try {
      return Json.read(payload, type);
    } catch (NullPointerException e) {
      throw new MalformedJson(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Reads a payload where it lies.
   *
   * @throws MalformedJson naming the field that is missing or wrong
   */
  public Fact read(byte[] utf8, int offset, int length) {
    try {
      return Json.read(utf8, offset, length, type);
    } catch (NullPointerException e) {
      throw new MalformedJson(String.valueOf(e.getMessage()));
    }
  }

  public String journalName() {
    return name;
  }

  public int version() {
    return version;
  }
}
