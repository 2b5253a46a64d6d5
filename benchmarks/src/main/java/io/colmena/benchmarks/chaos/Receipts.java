package io.colmena.benchmarks.chaos;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.checkout.Ticket;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.money.PaymentMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sales as their receipts say them. A branch that takes its history back may have to give a sale
 * another number and to name an article by another identifier; nothing else of it ever changes, and
 * what the customer holds in her hand does not either.
 */
final class Receipts {
  private Receipts() {}

  /** With the number on the receipt, and articles by the code on it. */
  static Sale printed(Sale sale) {
    return new Sale(
        Objects.requireNonNullElse(sale.printedAs(), sale.id()),
        sale.soldAt(),
        sale.localTime(),
        sale.businessDate(),
        sale.cashier(),
        sale.customer(),
        sale.importedFrom(),
        sale.lines().stream().map(Receipts::printed).toList(),
        sale.payments(),
        sale.total(),
        sale.tax(),
        null,
        sale.till(),
        null, // a recovery may give the drawer's session another name
        sale.document(),
        sale.approvals(),
        debtor(sale.customer(), sale.payments()));
  }

  private static Sale.Line printed(Sale.Line line) {
    return new Sale.Line(
        line.code(),
        line.code(),
        line.name(),
        line.quantity(),
        line.price(),
        line.taxKind(),
        line.total(),
        line.listPrice(),
        line.discount(),
        line.bagTax(),
        line.priceVersion());
  }

  /** As the tables keep it: the number on the receipt and who allowed what are in the journal. */
  static Sale inTables(Sale sale) {
    return new Sale(
        sale.id(),
        sale.soldAt(),
        sale.localTime(),
        sale.businessDate(),
        sale.cashier(),
        sale.customer(),
        sale.importedFrom(),
        sale.lines(),
        sale.payments(),
        sale.total(),
        sale.tax(),
        null,
        sale.till(),
        sale.session(),
        sale.document(),
        null,
        debtor(sale.customer(), sale.payments()));
  }

  /** Who owes something of a sale, known by nothing but the document, which never changes. */
  static Sale.@Nullable Buyer debtor(@Nullable String document, List<Sale.Payment> payments) {
    return document != null
            && payments.stream().anyMatch(paid -> paid.method() == PaymentMethod.CREDIT)
        ? new Sale.Buyer(document, document)
        : null;
  }

  /** The receipts that a branch's database can give out again, by the ticket that became each. */
  static Map<String, Sale> byTicket(Database database) {
    return database.read(Receipts::byTicket);
  }

  private static Map<String, Sale> byTicket(Transaction tx) {
    Map<String, Sale> byTicket = new LinkedHashMap<>();
    List<String> lines =
        tx.query(
                """
                select s.ticket_key || '\n' || j.entry
                from sales s join journal j on j.sequence = s.journal_sequence
                order by s.journal_sequence
                """)
            .mapTo(String.class)
            .list();
    for (String line : lines) {
      int end = line.indexOf('\n');
      JournalEntry entry = JournalEntry.parse(line.substring(end + 1));
      Sale sale = (Sale) FactKind.SALE_RECORDED.read(entry.payload());
      byTicket.put(line.substring(0, end), printed(sale));
    }
    return byTicket;
  }

  /** Whether a sale came from the centre, and not from a ticket that was charged here. */
  static boolean isFromTheCentre(String ticket) {
    return Ticket.isTold(ticket);
  }

  private static List<String> said(Sale sale) {
    return sale.lines().stream().map(line -> line.code() + " " + line.quantity()).toList();
  }

  private static List<String> said(Ticket ticket) {
    return ticket.lines().stream()
        .map(line -> line.product().code() + " " + line.quantity())
        .toList();
  }

  /** Whether a sale can have become of a ticket whose charge never returned. */
  static boolean canBe(Sale sale, Shop.Unsure unsure) {
    return sale.payments().equals(unsure.tender().payments())
        && said(sale).equals(said(unsure.ticket()));
  }
}
