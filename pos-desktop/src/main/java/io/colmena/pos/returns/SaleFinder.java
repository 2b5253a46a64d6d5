package io.colmena.pos.returns;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.money.UnitOfSale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the sale of a receipt by whatever number is printed on it. */
final class SaleFinder {
  private static final Pattern DOCUMENT = Pattern.compile("([A-Z0-9]{4})-?0*([1-9][0-9]{0,14})");

  /**
   * @param typed a sale's identifier, also one that a recovery replaced by another, or the number
   *     of a receipt
   * @return more than one only if a till and its copy printed the same number
   */
  List<Sale> find(Transaction tx, String typed) {
    String number = typed.strip().toUpperCase(Locale.ROOT);
    Set<String> found = new LinkedHashSet<>();
    found.addAll(
        tx.query("select sale_id from sales where sale_id = :number")
            .bind("number", number)
            .mapTo(String.class)
            .list());
    if (found.isEmpty()) {
      found.addAll(renumbered(tx, number));
      found.addAll(byDocument(tx, number));
    }
    return found.stream().map(id -> sale(tx, id)).toList();
  }

  private static List<String> renumbered(Transaction tx, String number) {
    return tx.query(
            """
            select s.sale_id from renumbered r join sales s on s.sale_id = r.present_id
            where r.former_id = :number order by s.sale_id
            """)
        .bind("number", number)
        .mapTo(String.class)
        .list();
  }

  private static List<String> byDocument(Transaction tx, String typed) {
    var document = DOCUMENT.matcher(typed);
    return document.matches()
        ? tx.query(
                """
                select sale_id from sales where series = :series and document_number = :number
                order by sale_id
                """)
            .bind("series", document.group(1))
            .bind("number", Long.parseLong(document.group(2)))
            .mapTo(String.class)
            .list()
        : List.of();
  }

  boolean isWeighed(Transaction tx, Sale.Line line) {
    return !line.quantity().isWhole()
        || tx.query("select unit from products where product_id = :product")
            .bind("product", line.product())
            .mapTo(String.class)
            .findOne()
            .filter(unit -> UnitOfSale.valueOf(unit).isWeighed())
            .isPresent();
  }

  /** As the journal tells it, exactly as the receipt said it. */
  static Sale sale(Transaction tx, String id) {
    String line =
        tx.query(
                """
                select j.entry from sales s join journal j on j.sequence = s.journal_sequence
                where s.sale_id = :id
                """)
            .bind("id", id)
            .mapTo(String.class)
            .one();
    return (Sale) FactKind.SALE_RECORDED.read(JournalEntry.parse(line).payload());
  }

  /**
   * Nobody else takes goods of the sale back before the transaction ends.
   *
   * @return false if there is no such sale
   */
  static boolean hold(Transaction tx, String id) {
    return tx.update("update sales set total = total where sale_id = :id").bind("id", id).execute()
        == 1;
  }
}
