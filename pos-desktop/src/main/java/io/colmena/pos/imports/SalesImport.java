package io.colmena.pos.imports;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.checkout.TicketLine;
import io.colmena.pos.imports.ImportReport.RejectedRow;
import io.colmena.pos.people.People;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the history of an earlier till: one row for each line of a ticket. It goes through the
 * same services as the till, so every ticket gets its journal entry, and keeps the ticket's own
 * time. A file that is imported again adds nothing. A ticket with a bad row is left out whole,
 * because a ticket that lacks a line would be a wrong sale; mended, it can be imported later.
 */
public final class SalesImport {
  private static final Logger LOG = LoggerFactory.getLogger(SalesImport.class);

  /** Tickets committed together: a kill in the middle loses none of them for good. */
  private static final int CHUNK = 50;

  private final Database database;
  private final Catalog catalog;
  private final ProductDao products;
  private final People people;
  private final Checkout checkout;
  private final BranchCode branch;

  public SalesImport(
      Database database,
      Catalog catalog,
      ProductDao products,
      People people,
      Checkout checkout,
      BranchCode branch) {
    this.database = database;
    this.catalog = catalog;
    this.products = products;
    this.people = people;
    this.checkout = checkout;
    this.branch = branch;
  }

  /** The rows of a ticket, in the file's order, and the lines that spoil it. */
  private static final class Rows {
    private final List<SalesRow> good = new ArrayList<>();
    private final List<RejectedRow> bad = new ArrayList<>();
  }

  public ImportReport read(Path file) throws UnreadableFile {
    Map<String, Rows> tickets = new LinkedHashMap<>();
    List<RejectedRow> rejected = new ArrayList<>();
    long[] others = new long[1];
    SalesRow.TABLE.read(file, row -> others[0] += sort(row, tickets, rejected));
    List<List<SalesRow>> whole = new ArrayList<>();
    for (Map.Entry<String, Rows> ticket : tickets.entrySet()) {
      List<RejectedRow> faults = faults(ticket.getKey(), ticket.getValue());
      rejected.addAll(faults);
      if (faults.isEmpty()) {
        whole.add(ticket.getValue().good);
      }
    }
    long added = 0;
    for (int i = 0; i < whole.size(); i += CHUNK) {
      List<List<SalesRow>> chunk = whole.subList(i, Math.min(whole.size(), i + CHUNK));
      added += database.compute(tx -> record(tx, chunk));
      LOG.info("{} of {} tickets read, {} of them new", i + chunk.size(), whole.size(), added);
    }
    rejected.sort(Comparator.comparingLong(RejectedRow::line));
    return new ImportReport(added, whole.size() - added, others[0], rejected);
  }

  /**
   * @return 1 when the row belongs to another branch
   */
  private int sort(CsvTable.Row row, Map<String, Rows> tickets, List<RejectedRow> rejected) {
    boolean ours = row.get("branch").equals(branch.code());
    if (row.isWhole() && !ours) {
      return 1;
    }
    String ticket = row.get("ticket");
    if (!row.isWhole()) {
      RejectedRow broken = new RejectedRow(row.line(), row.fault());
      if (ours && !ticket.isEmpty()) {
        tickets.computeIfAbsent(ticket, _ -> new Rows()).bad.add(broken);
      } else {
        rejected.add(broken);
      }
      return 0;
    }
    if (ticket.isEmpty() || ticket.length() > 60) {
      rejected.add(new RejectedRow(row.line(), "ticket: it must have 1 to 60 characters"));
      return 0;
    }
    Rows rows = tickets.computeIfAbsent(ticket, _ -> new Rows());
    try {
      rows.good.add(SalesRow.parse(row));
    } catch (IllegalArgumentException e) {
      rows.bad.add(new RejectedRow(row.line(), String.valueOf(e.getMessage())));
    }
    return 0;
  }

  /** What is wrong with a ticket as a whole: nothing, or one entry for each of its rows. */
  private static List<RejectedRow> faults(String ticket, Rows rows) {
    List<RejectedRow> bad = new ArrayList<>(rows.bad);
    for (SalesRow row : rows.good) {
      if (!row.agreesWith(rows.good.getFirst())) {
        bad.add(
            new RejectedRow(
                row.line(),
                "its time, cashier, customer or payment differ from the ticket's first row"));
      }
    }
    String whole =
        bad.isEmpty()
            ? unpayable(ticket, rows.good)
            : "ticket " + ticket + " has a row that is not right";
    if (!whole.isEmpty()) {
      for (SalesRow row : rows.good) {
        if (bad.stream().noneMatch(b -> b.line() == row.line())) {
          bad.add(new RejectedRow(row.line(), "left out because " + whole));
        }
      }
    }
    return bad;
  }

  /** Why nobody can have paid this ticket; empty when somebody can. */
  private static String unpayable(String ticket, List<SalesRow> rows) {
    try {
      Money total =
          rows.stream()
              .map(row -> row.unitPrice().times(row.quantity()))
              .reduce(Money.ZERO, Money::plus);
      return total.isZero()
          ? "the total of ticket " + ticket + " is 0.00: there is nothing to pay"
          : "";
    } catch (IllegalArgumentException e) {
      return "the total of ticket " + ticket + " is too large: " + e.getMessage();
    }
  }

  private long record(Transaction tx, List<List<SalesRow>> tickets) {
    long added = 0;
    for (List<SalesRow> rows : tickets) {
      SalesRow first = rows.getFirst();
      if (checkout.isHistoryRecorded(tx, first.ticket())) {
        continue;
      }
      Ticket ticket = ticket(tx, rows);
      checkout.recordHistory(
          tx,
          first.ticket(),
          first.soldAt(),
          ticket,
          Tender.of(ticket.total()).exactly(first.payment(), ticket.total(), null),
          people.findOrCreateForHistory(tx, first.cashier()));
      added++;
    }
    return added;
  }

  private Ticket ticket(Transaction tx, List<SalesRow> rows) {
    List<TicketLine> lines = new ArrayList<>();
    for (SalesRow row : rows) {
      Product product = products.byCode(tx, row.productCode()).orElseGet(() -> create(tx, row));
      lines.add(new TicketLine(product.withoutBagTax(), row.quantity(), row.unitPrice()));
    }
    String customer = rows.getFirst().customer();
    return new Ticket("", lines, customer.isEmpty() ? null : customer);
  }

  private Product create(Transaction tx, SalesRow row) {
    return catalog.create(
        tx,
        new NewProduct(
            row.productCode(),
            row.productName(),
            row.category(),
            row.quantity().isWhole() ? UnitOfSale.UN : UnitOfSale.KG,
            row.unitPrice(),
            null,
            TaxKind.IGV,
            List.of(),
            Quantity.ZERO));
  }
}
