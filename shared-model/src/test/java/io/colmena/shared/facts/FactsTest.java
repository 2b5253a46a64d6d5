package io.colmena.shared.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.colmena.shared.Vectors;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {
  /** What a payload may leave out. */
  private static final Set<String> OPTIONAL =
      Set.of(
          "customer",
          "phone",
          "address",
          "creditLimit",
          "buyer",
          "importedFrom",
          "cost",
          "received",
          "reference",
          "printedAs",
          "till",
          "session",
          "document",
          "listPrice",
          "discount",
          "bagTax",
          "approver",
          "subject",
          "detail",
          "reason",
          "approval",
          "comment",
          "line",
          "saleDocument",
          "seal",
          "description",
          "minimumStock",
          "bag");

  @Test
  void aKindIsFoundByItsNameAndVersion() {
    assertThat(FactKind.find("sale.recorded", 1)).contains(FactKind.SALE_RECORDED);
    assertThat(FactKind.find("sale.recorded", 2)).isEmpty();
    assertThat(FactKind.find("sale.forgotten", 1)).isEmpty();
  }

  @Test
  void theNamesInTheJournalNeverChange() {
    assertThat(FactKind.values())
        .extracting(kind -> kind.journalName() + "/" + kind.version())
        .containsExactlyInAnyOrder(
            "sale.recorded/1",
            "product.created/1",
            "product.changed/1",
            "user.created/1",
            "user.changed/1",
            "action.audited/1",
            "stock.adjusted/1",
            "history.recovered/1",
            "cash-session.opened/1",
            "cash.moved/1",
            "cash-session.closed/1",
            "sale.returned/1",
            "seal-key.published/1",
            "customer.created/1",
            "customer.changed/1",
            "customer.paid/1");
  }

  @ParameterizedTest
  @MethodSource("requiredFields")
  void aMissingFieldIsNamed(String kind, String path) {
    ObjectNode payload = payload(kind);
    String field = path.substring(path.lastIndexOf('/') + 1);
    JsonNode parent = payload.at(path.substring(0, path.lastIndexOf('/')));
    ((ObjectNode) parent).remove(field);

    assertThat(fault(kind, payload))
        .containsAnyOf(field + " is missing", field + ": Cannot map `null`");
  }

  @ParameterizedTest
  @MethodSource("requiredFields")
  void anUnknownFieldBesideAnyOtherIsTolerated(String kind, String path) {
    ObjectNode payload = payload(kind);
    Fact before = FactKind.find(kind, 1).orElseThrow().read(payload);
    ((ObjectNode) payload.at(path.substring(0, path.lastIndexOf('/')))).put("fromTheFuture", 1);

    assertThat(FactKind.find(kind, 1).orElseThrow().read(payload)).isEqualTo(before);
  }

  /** Every member of the documented payloads that must be there. */
  static Stream<String[]> requiredFields() {
    List<String[]> fields = new ArrayList<>();
    for (FactKind kind : FactKind.values()) {
      collect(kind.journalName(), "", payload(kind.journalName()), fields);
    }
    return fields.stream();
  }

  private static void collect(String kind, String path, JsonNode node, List<String[]> fields) {
    for (var member : node.properties()) {
      String below = path + "/" + member.getKey();
      if (!OPTIONAL.contains(member.getKey())) {
        fields.add(new String[] {kind, below});
      }
      if (member.getValue().isObject()) {
        collect(kind, below, member.getValue(), fields);
      } else if (member.getValue().isArray() && member.getValue().path(0).isObject()) {
        collect(kind, below + "/0", member.getValue().get(0), fields);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/total,28.18",
    "/lines/0/total,25.01",
    "/payments/1/amount,19.99",
  })
  void aSaleWhoseSumsDisagreeIsRefused(String path, String amount) {
    ObjectNode payload = payload("sale.recorded");
    set(payload, path, amount);

    assertThat(fault("sale.recorded", payload))
        .containsPattern(
            "the total \\d+\\.\\d\\d is not that of its lines \\(.+\\) and payments \\(.+\\)");
  }

  @ParameterizedTest
  @CsvSource({"lines", "payments"})
  void aSaleWithoutLinesOrPaymentsIsRefused(String list) {
    ObjectNode payload = payload("sale.recorded");
    payload.putArray(list);

    assertThat(fault("sale.recorded", payload))
        .contains("a sale has at least one line and one payment");
  }

  @ParameterizedTest
  @CsvSource({
    "/payments/0/method,BITCOIN,payments.[0].method,CASH",
    "/lines/1/taxKind,VAT,lines.[1].taxKind,EXEMPT"
  })
  void anUnknownChoiceIsNamedWithItsPlaceAndTheOnesThereAre(
      String path, String value, String place, String choice) {
    ObjectNode payload = payload("sale.recorded");
    set(payload, path, value);

    assertThat(fault("sale.recorded", payload)).startsWith(place + ": ").contains(value, choice);
  }

  @ParameterizedTest
  @CsvSource({
    "/lines/0/price,1.999,lines.[0].price",
    "/lines/1/quantity,0.0001,lines.[1].quantity",
    "/soldAt,noon,soldAt",
    "/localTime,2026-11-21,localTime",
    "/businessDate,21/11/2026,businessDate"
  })
  void aWrongValueIsNamedWithItsPlace(String path, String value, String place) {
    ObjectNode payload = payload("sale.recorded");
    set(payload, path, value);

    assertThat(fault("sale.recorded", payload)).startsWith(place + ": ");
  }

  @Test
  void aTextThatDoesNotFitItsColumnIsRefused() {
    ObjectNode payload = payload("product.created");
    payload.put("name", "x".repeat(201));

    assertThat(fault("product.created", payload)).contains("name must have 1 to 200 characters");
    payload.put("name", " ");
    assertThat(fault("product.created", payload)).contains("name must have 1 to 200 characters");
  }

  @Test
  void whatIsWrongIsSaidInWordsOnly() {
    ObjectNode payload = payload("user.created");
    payload.remove("role");

    assertThat(fault("user.created", payload)).isEqualTo("role is missing");
  }

  @Test
  void aFactDoesNotChangeWithTheListsItWasMadeFrom() {
    List<StockAdjusted.Item> items = new ArrayList<>();
    StockAdjusted fact =
        new StockAdjusted("CUS-ADJ-1", java.time.LocalDate.of(2026, 11, 21), "OPENING", items);
    items.add(new StockAdjusted.Item("CUS-PROD-001", io.colmena.shared.money.Quantity.ONE));

    assertThat(fact.items()).isEmpty();
  }

  private static void set(ObjectNode payload, String path, String value) {
    int slash = path.lastIndexOf('/');
    ((ObjectNode) payload.at(path.substring(0, slash))).put(path.substring(slash + 1), value);
  }

  private static String fault(String kind, JsonNode payload) {
    FactKind found = FactKind.find(kind, 1).orElseThrow();
    return catchThrowableOfType(MalformedJson.class, () -> found.read(payload)).getMessage();
  }

  private static ObjectNode payload(String kind) {
    JsonNode payload =
        Vectors.journal().stream()
            .map(JournalEntry::parse)
            .filter(entry -> entry.kind().equals(kind))
            .findFirst()
            .orElseThrow()
            .payload();
    return (ObjectNode) Json.tree(payload).deepCopy();
  }
}
