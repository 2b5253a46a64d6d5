package io.colmena.central.reports;

import io.colmena.central.branches.Branches;
import io.colmena.central.projection.SaleKey;
import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.SaleNumber;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one ticket from the projected tables, by the number that its identifier is. */
final class TicketReader {
  private final Transaction tx;

  TicketReader(Transaction tx) {
    this.tx = tx;
  }

  Optional<Ticket> find(String saleId) {
    return key(saleId).flatMap(key -> read(key, saleId));
  }

  /** Empty if there can be no such sale. */
  private Optional<Long> key(String saleId) {
    try {
      BranchCode branch = BranchCode.of(saleId.substring(0, Math.max(0, saleId.indexOf('-'))));
      SaleNumber number = SaleNumber.of(branch, saleId);
      return Branches.findNumber(tx, branch).map(branchNumber -> SaleKey.of(branchNumber, number));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<Ticket> read(long key, String saleId) {
    return tx.query(
            """
            select s.*, b.name,
                   (select max(c.name) from customers c
                     where c.document = s.customer_document) as customer_name
            from sales s join branches b on b.branch_code = s.branch_code
            where s.sale_key = :key and s.sale_id = :id
            """)
        .bind("key", key)
        .bind("id", saleId)
        .map((rs, _) -> ticket(rs, key, saleId))
        .findOne();
  }

  private Ticket ticket(ResultSet rs, long key, String saleId) throws SQLException {
    BranchCode branch = BranchCode.of(rs.getString("branch_code"));
    List<Sale.Payment> payments = payments(key);
    TicketRow row =
        new TicketRow(
            key,
            saleId,
            branch,
            rs.getString("name"),
            rs.getObject("business_date", LocalDate.class),
            Columns.requiredInstant(rs, "sold_at"),
            rs.getObject("local_time", LocalDateTime.class),
            rs.getString("cashier_name"),
            TicketList.document(rs),
            new Quantity(rs.getBigDecimal("units")),
            new Money(rs.getBigDecimal("total")),
            payments.stream().map(payment -> payment.method().name()).distinct().toList());
    return new Ticket(
        row,
        rs.getString("cashier_id"),
        rs.getString("till"),
        rs.getString("cash_session"),
        rs.getString("customer_document"),
        rs.getString("customer_name"),
        rs.getString("imported_from"),
        new Money(rs.getBigDecimal("tax")),
        lines(key),
        payments,
        returns(saleId),
        new Arrival(tx, branch).of(row.day(), saleId));
  }

  private List<Ticket.Line> lines(long key) {
    return tx.query(
            """
            select l.code, l.name, l.quantity, l.unit_price, l.total, t.list_price, t.discount,
                   t.bag_tax
            from sale_lines l
            left join sale_line_terms t
              on t.sale_key = l.sale_key and t.line_number = l.line_number
            where l.sale_key = :key order by l.line_number
            """)
        .bind("key", key)
        .map((rs, _) ->
            new Ticket.Line(
                rs.getString("code"),
                rs.getString("name"),
                new Quantity(rs.getBigDecimal("quantity")),
                new Money(rs.getBigDecimal("unit_price")),
                new Money(rs.getBigDecimal("total")),
                money(rs, "list_price"),
                money(rs, "discount"),
                money(rs, "bag_tax")))
        .list();
  }

  private List<Sale.Payment> payments(long key) {
    return tx.query(
            """
            select method, amount, received, reference from payments
            where sale_key = :key order by payment_number
            """)
        .bind("key", key)
        .map((rs, _) ->
            new Sale.Payment(
                PaymentMethod.valueOf(rs.getString("method")),
                new Money(rs.getBigDecimal("amount")),
                money(rs, "received"),
                rs.getString("reference")))
        .list();
  }

  private List<Ticket.Return> returns(String saleId) {
    return tx.query(
            """
            select r.*, b.name as branch_name from sale_returns r
            join branches b on b.branch_code = r.branch_code
            where r.sale_id = :id order by r.returned_at, r.return_id
            """)
        .bind("id", saleId)
        .map((rs, _) ->
            new Ticket.Return(
                rs.getString("return_id"),
                rs.getString("branch_name"),
                Columns.requiredInstant(rs, "returned_at"),
                rs.getObject("business_date", LocalDate.class),
                rs.getString("cashier_name"),
                rs.getString("reason"),
                TicketList.document(rs),
                new Money(rs.getBigDecimal("total")),
                items(rs.getString("return_id"))))
        .list();
  }

  private List<Ticket.Item> items(String returnId) {
    return tx.query(
            """
            select quantity, name, amount from sale_return_lines
            where return_id = :id order by line_number
            """)
        .bind("id", returnId)
        .map((rs, _) ->
            new Ticket.Item(
                new Quantity(rs.getBigDecimal("quantity")),
                rs.getString("name"),
                new Money(rs.getBigDecimal("amount"))))
        .list();
  }

  private static @Nullable Money money(ResultSet rs, String column) throws SQLException {
    BigDecimal amount = rs.getBigDecimal(column);
    return amount == null ? null : new Money(amount);
  }
}
