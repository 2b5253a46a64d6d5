package io.colmena.pos.customers;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.goods.SearchText;
import io.colmena.shared.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** The customers of the branch in its tables. */
public final class CustomerDao {
  public static final String COUNTER = "customer";

  private static final String SELECT = "select * from customers";

  public Optional<Customer> byDocument(Transaction tx, String document) {
    return tx.query(SELECT + " where document = :document")
        .bind("document", document)
        .map((rs, _) -> customer(rs))
        .findOne();
  }

  public Optional<Customer> byId(Transaction tx, String id) {
    return tx.query(SELECT + " where customer_id = :id")
        .bind("id", id)
        .map((rs, _) -> customer(rs))
        .findOne();
  }

  /** Those in whose document and name every word is found; the first ones by name for no word. */
  List<Customer> search(Transaction tx, String typed, int most) {
    return search(tx, typed, "1 = 1", "name", most);
  }

  /** Those of them who owe something, or are owed; the most first. */
  List<Customer> debtors(Transaction tx, String typed, int most) {
    return search(tx, typed, "owed <> 0", "owed desc, name", most);
  }

  private static List<Customer> search(
      Transaction tx, String typed, String condition, String order, int most) {
    List<String> words = SearchText.words(typed);
    StringBuilder sql = new StringBuilder(SELECT).append(" where ").append(condition);
    for (int i = 0; i < words.size(); i++) {
      sql.append(" and search_text like :word").append(i);
    }
    sql.append(" order by ")
        .append(order)
        .append(", customer_id offset 0 rows fetch next :most rows only");
    Query query = tx.query(sql.toString()).bind("most", most);
    for (int i = 0; i < words.size(); i++) {
      query.bind("word" + i, "%" + words.get(i) + "%");
    }
    return query.map((rs, _) -> customer(rs)).list();
  }

  /** What all customers together owe. */
  Money owedInAll(Transaction tx) {
    return tx.query("select coalesce(sum(owed), 0) from customers")
        .map((rs, _) -> new Money(rs.getBigDecimal(1)))
        .one();
  }

  public void insert(Transaction tx, Customer customer, Instant at) {
    tx.update(
            """
            insert into customers (customer_id, document, name, phone, address, search_text,
                                   created_at)
            values (:id, :document, :name, :phone, :address, :search, :at)
            """)
        .bind("id", customer.id())
        .bind("document", customer.document())
        .bind("name", customer.name())
        .bind("phone", customer.phone())
        .bind("address", customer.address())
        .bind("search", SearchText.of(customer.document(), customer.name()))
        .bind("at", at)
        .execute();
  }

  /** Gives a customer another name, telephone, address or credit limit. */
  public void change(Transaction tx, Customer customer, CustomerChanged.State now) {
    tx.update(
            """
            update customers set name = :name, phone = :phone, address = :address,
                                 credit_limit = :limit, search_text = :search
            where customer_id = :id
            """)
        .bind("name", now.name())
        .bind("phone", now.phone())
        .bind("address", now.address())
        .bindByType("limit", now.creditLimit(), Money.class)
        .bind("search", SearchText.of(customer.document(), now.name()))
        .bind("id", customer.id())
        .execute();
  }

  /** Only for a branch that takes its history back. */
  public void remove(Transaction tx, String id) {
    tx.update("delete from customers where customer_id = :id").bind("id", id).execute();
  }

  private static Customer customer(ResultSet rs) throws SQLException {
    BigDecimal limit = rs.getBigDecimal("credit_limit");
    return new Customer(
        rs.getString("customer_id"),
        rs.getString("document"),
        rs.getString("name"),
        rs.getString("phone"),
        rs.getString("address"),
        limit == null ? null : new Money(limit),
        new Money(rs.getBigDecimal("owed")));
  }
}
