package io.colmena.shared.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.util.Arrays;
import java.util.Optional;

/** The decisions that this version of Colmena can make and take on, by their names on the wire. */
public enum DecisionKind {
  PRODUCT_DECIDED("product.decided", ProductDecided.class),
  PRICE_DECIDED("price.decided", PriceDecided.class),
  PRICE_WITHDRAWN("price.withdrawn", PriceWithdrawn.class),
  PERSON_DECIDED("person.decided", PersonDecided.class),
  SECRET_DECIDED("secret.decided", SecretDecided.class);

  private final String wireName;
  private final Class<? extends Decision> type;

  DecisionKind(String wireName, Class<? extends Decision> type) {
    this.wireName = wireName;
    this.type = type;
  }

  /** Empty for one that a newer centre makes. */
  public static Optional<DecisionKind> find(String wireName) {
    return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
  }

  public String wireName() {
    return wireName;
  }

  /**
   * @throws MalformedJson naming the field that is missing or wrong
   */
  public Decision read(JsonNode payload) {
    try {
      return Json.read(payload, type);
    } catch (NullPointerException e) {
      throw new MalformedJson(String.valueOf(e.getMessage()));
    }
  }
}
