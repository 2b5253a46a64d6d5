package io.colmena.shared.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.shared.Vectors;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.CanonicalJson;
import io.colmena.shared.json.Json;
import io.colmena.shared.money.Money;
import io.colmena.shared.wire.ReconciliationRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The digests of docs/protocol.md are those that the program computes. */
class ReconciliationVectorsTest {
  private static final JsonNode VECTOR = Vectors.tree("reconciliation.json");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static SaleContent content() {
    String line = Vectors.journal().get(VECTOR.path("entry").asInt() - 1);
    return SaleContent.of((Sale) FactKind.SALE_RECORDED.read(JournalEntry.parse(line).payload()));
  }

  private static SaleContent with(Money total, List<SaleContent.Line> lines) {
    SaleContent sale = content();
    return new SaleContent(
        sale.id(),
        sale.soldAt(),
        sale.localTime(),
        sale.businessDate(),
        sale.cashier(),
        null,
        sale.importedFrom(),
        lines,
        sale.payments(),
        sale.units(),
        total,
        sale.tax(),
        sale.till(),
        sale.session(),
        sale.document());
  }

  @Test
  void theContentOfASaleIsTheDocumentedText() {
    assertThat(CanonicalJson.text(Json.tree(content())))
        .isEqualTo(VECTOR.path("content").textValue());
    assertThat(content().digest()).hasToString(VECTOR.path("digest").textValue());
  }

  @Test
  void theDigestOfADayCoversThoseOfItsSales() {
    assertThat(DayTally.of(DAY, List.of(content())).figures().digest())
        .hasToString(VECTOR.at("/day/digest").textValue());
    assertThat(DayTally.of(DAY, List.of()).figures().digest())
        .hasToString(VECTOR.at("/day/withoutSales").textValue());
  }

  @Test
  void theStatementOfTheDocumentIsThatOfTheJournal() {
    ReconciliationRequest request =
        Json.read(Vectors.text("reconciliation-request.json"), ReconciliationRequest.class);
    assertThat(DayTally.of(DAY, List.of(content())).figures())
        .isEqualTo(request.days().getFirst().figures());
  }

  @Test
  void whatDiffersIsNamedFieldByField() {
    List<SaleContent.Line> lines = new ArrayList<>(content().lines());
    lines.removeFirst();
    assertThat(with(Money.of("1.00"), lines).differencesFrom(content()))
        .extracting(FieldDifference::field)
        .containsExactly("customer", "lines[1]", "total");
    assertThat(content().differencesFrom(content())).isEmpty();
  }
}
