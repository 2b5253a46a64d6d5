package io.colmena.pos.checkout;

import io.colmena.pos.people.Limits;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.shared.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Other terms that somebody wants for a line or for the whole ticket, before it is known whether
 * she may grant them.
 *
 * @param before the ticket as it is
 * @param after the ticket as it would be
 * @param permission what she needs
 * @param worth what it concerns, by the catalogue
 * @param takenOff how much less than that is to be paid; negative if it is more
 * @param takenBefore how much less it was until now
 */
public record Concession(
    Ticket before,
    Ticket after,
    Permission permission,
    Money worth,
    Money takenOff,
    Money takenBefore) {

  /**
   * @param index of the line
   * @param percent from 0 to 100
   */
  public static Concession percent(Ticket ticket, int index, BigDecimal percent) {
    return discount(ticket, index, Discounts.percent(percent, ticket.lines().get(index).gross()));
  }

  /**
   * @param amount from zero, which takes a discount away, to what the line costs
   */
  public static Concession discount(Ticket ticket, int index, Money amount) {
    TicketLine line = ticket.lines().get(index);
    return line(Permission.DISCOUNT, ticket, index, line.withDiscount(amount));
  }

  /**
   * @param price for one unit
   */
  public static Concession price(Ticket ticket, int index, Money price) {
    TicketLine line = ticket.lines().get(index);
    return line(Permission.OVERRIDE_PRICE, ticket, index, line.withPrice(price));
  }

  private static Concession line(
      Permission permission, Ticket ticket, int index, TicketLine changed) {
    TicketLine line = ticket.lines().get(index);
    return new Concession(
        ticket,
        ticket.withLine(index, changed),
        permission,
        changed.worth(),
        changed.worth().minus(changed.net()),
        line.worth().minus(line.net()));
  }

  /**
   * @param percent from 0 to 100, of what is to be paid now
   */
  public static Concession percent(Ticket ticket, BigDecimal percent) {
    Money amount = Discounts.percent(percent, ticket.net());
    return amount.isZero() && percent.signum() > 0
        ? whole(ticket, ticket) // too little to be anything
        : discount(ticket, amount);
  }

  /**
   * @param amount off the whole ticket, at most its total; zero takes every discount away
   */
  public static Concession discount(Ticket ticket, Money amount) {
    return whole(ticket, amount.isZero() ? ticket.withoutDiscounts() : ticket.discounted(amount));
  }

  private static Concession whole(Ticket ticket, Ticket after) {
    Money worth = ticket.worth();
    return new Concession(
        ticket,
        after,
        Permission.DISCOUNT,
        worth,
        worth.minus(after.net()),
        worth.minus(ticket.net()));
  }

  /** Whether somebody of that role may grant it. */
  public boolean isWithin(Role role, Limits limits) {
    boolean takesLess = permission == Permission.DISCOUNT && takenOff.compareTo(takenBefore) <= 0;
    return role.may(permission) && (takesLess || limits.allow(role, worth, takenOff));
  }

  /** The least role that may grant it; empty if nobody may. */
  public Optional<Role> least(Limits limits) {
    return Arrays.stream(Role.values()).filter(role -> isWithin(role, limits)).findFirst();
  }
}
