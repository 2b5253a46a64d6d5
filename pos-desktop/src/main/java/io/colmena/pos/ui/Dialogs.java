package io.colmena.pos.ui;

import io.colmena.pos.catalog.Offer;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Concession;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.tickets.HeldTicket;
import io.colmena.pos.ui.people.SecretViewModel;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Quantity;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a view model may show to or ask of the person. Who goes back with Esc gives no answer. */
public interface Dialogs {
  /**
   * @param present the quantity on the ticket, or null when the product is not on it yet
   */
  void askQuantity(Product product, @Nullable Quantity present, Consumer<Quantity> answer);

  /**
   * Offers the goods without a barcode.
   *
   * @param candidate what could become one of them, or null
   */
  void chooseFavourite(@Nullable Product candidate, Consumer<Offer> chosen);

  void charge(Ticket ticket, User cashier, Consumer<Sale> charged);

  /**
   * @param justSold whether the change must still be given
   */
  void showReceipt(Sale sale, boolean justSold);

  void showHelp();

  /**
   * Goes on at once if the cashier may; else asks somebody who may for a PIN and a reason.
   *
   * @param what a whole sentence for whoever is called: {@code Rosa wants to take 8.00 off…}
   * @param allowed told who allowed it and why, or null when the cashier may alone
   */
  void askApproval(Permission permission, String what, Consumer<@Nullable Approval> allowed);

  /** What somebody may do about their own account. */
  void showAccount();

  /**
   * @param whom whose PIN or password it is
   * @param done called once it is written down
   */
  void askSecret(User whom, SecretViewModel.Kind kind, Runnable done);

  /** Everybody of the branch, for whoever may manage them. */
  void showPeople();

  /**
   * @param answer told how to call the ticket; empty for no name
   */
  void askTicketName(Ticket ticket, Consumer<String> answer);

  /**
   * Asks whose ticket it is.
   *
   * @param reason why somebody must be named, or null if nothing demands it
   * @param chosen told the customer; empty for nobody in particular
   */
  void chooseCustomer(Ticket ticket, @Nullable String reason, Consumer<Optional<Customer>> chosen);

  /** Shows the tickets that wait, to take one of them. */
  void chooseHeld(Consumer<HeldTicket> chosen);

  /**
   * @param line index of the chosen one
   */
  void askTerms(Ticket ticket, int line, Consumer<Concession> wanted);

  /**
   * Asks somebody of at least this role for a PIN and a reason, though the cashier may do less of
   * the same alone.
   *
   * @param what a whole sentence for whoever is called
   */
  void askApproval(Permission permission, Role least, String what, Consumer<Approval> allowed);

  /**
   * Goods come back against a receipt.
   *
   * @param scanned the code of the receipt, or empty if it is to be asked for
   */
  void takeBack(String scanned);

  void askEnrolmentCode();

  /**
   * @param question a whole sentence; its consequences are known to the caller
   */
  void confirm(String question, Runnable confirmed);

  /** Whether something is open that must be finished before goods can be added. */
  boolean isBusy();

  /** Says, where the eyes are now, that what was scanned has not been added. */
  void refuseScan();
}
