package io.colmena.pos.recovery;

import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.people.UserDao;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.UserCreated;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the branch's tables know and its journal never tells: passwords, and which ticket became
 * which sale.
 */
final class Keepsakes {
  private final Map<String, UserDao.Stored> people = new HashMap<>();
  private final Map<String, String> lostTickets = new HashMap<>();
  private final Map<String, String> tickets = new HashMap<>();

  void keep(UserDao.Stored person) {
    people.put(person.user().name(), person);
  }

  /** A sale that came from the centre has none to keep: its key is made of its present number. */
  void keepTicket(String lostSaleId, String ticketKey) {
    if (!Ticket.isTold(ticketKey)) {
      lostTickets.put(lostSaleId, ticketKey);
    }
  }

  /** The lost sale is told again under this number. */
  void handTicket(String lostSaleId, String saleId) {
    ticketOf(lostSaleId).ifPresent(key -> tickets.put(saleId, key));
  }

  Optional<String> ticketOf(String lostSaleId) {
    return Optional.ofNullable(lostTickets.get(lostSaleId));
  }

  /** Whoever has no password here cannot log in until somebody gives one. */
  User user(UserCreated told) {
    UserDao.Stored known = people.get(told.name());
    return new User(
        told.id(),
        told.name(),
        told.displayName(),
        Role.of(told.role()),
        known != null && known.user().active());
  }

  @Nullable String passwordHash(String name) {
    UserDao.Stored known = people.get(name);
    return known == null ? null : known.passwordHash();
  }

  @Nullable String pinHash(String name) {
    UserDao.Stored known = people.get(name);
    return known == null ? null : known.pinHash();
  }

  String ticketKey(Sale sale) {
    String imported = sale.importedFrom();
    return imported == null
        ? Objects.requireNonNullElse(tickets.get(sale.id()), Ticket.toldKey(sale.id()))
        : Ticket.historyKey(imported);
  }
}
