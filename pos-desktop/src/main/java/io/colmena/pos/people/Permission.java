package io.colmena.pos.people;

import java.util.Locale;

/**
 * The one table of what somebody may do at a till: each action with the least role that may do it
 * alone. Whoever has less asks for the PIN of somebody who may ({@link Approval}). docs/roles.md
 * says the same for people.
 */
public enum Permission {
  /** Scan, charge, hold and recall tickets, print the receipt. */
  SELL(Role.CASHIER),
  /** Take a line or a whole ticket away. */
  REMOVE(Role.CASHIER),
  /** A discount within the role's own limit ({@link Limits}). */
  DISCOUNT(Role.CASHIER),
  /** Another price than the catalogue's, within the role's own limit ({@link Limits}). */
  OVERRIDE_PRICE(Role.SUPERVISOR),
  /** Take goods back against a receipt. */
  RETURN(Role.SUPERVISOR),
  /** Give money back another way than it came. */
  REFUND_OTHERWISE(Role.BRANCH_MANAGER),
  /** Write down another name, telephone or address of a customer. */
  EDIT_CUSTOMERS(Role.SUPERVISOR),
  /** Say how much a customer may owe. */
  GIVE_CREDIT(Role.BRANCH_MANAGER),
  /** Sell on a customer's account. */
  SELL_ON_CREDIT(Role.SUPERVISOR),
  /** Open the cash session with its float, and count it at the end without seeing what is due. */
  OPEN_AND_CLOSE(Role.CASHIER),
  /** Put money into the drawer or take some out, with a reason. */
  MOVE_CASH(Role.SUPERVISOR),
  /** Open the drawer without a sale. */
  OPEN_DRAWER(Role.SUPERVISOR),
  /** See what the drawer should hold (X), and the difference of a closed session. */
  SEE_DRAWER(Role.SUPERVISOR),
  /** Print a receipt again. */
  REPRINT(Role.CASHIER),
  /** Look at the sales, the charts and the stock of the branch. */
  LOOK_BACK(Role.SUPERVISOR),
  /** Correct a quantity of the stock, with a reason. */
  ADJUST_STOCK(Role.BRANCH_MANAGER),
  /** Create products, change them, withdraw them, import and export them. */
  EDIT_PRODUCTS(Role.BRANCH_MANAGER),
  /** Print price labels of products. */
  PRINT_LABELS(Role.SUPERVISOR),
  /** Create people, give them passwords and PINs, deactivate them. */
  MANAGE_PEOPLE(Role.BRANCH_MANAGER),
  /** Link the branch with the centre, change settings, back up and restore. */
  CARE(Role.ADMINISTRATOR);

  private final Role least;

  Permission(Role least) {
    this.least = least;
  }

  /** The least role that may. */
  public Role least() {
    return least;
  }

  /** As the journal tells it: {@code override-price}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
