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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Notes what was asked, and answers when a test does. */
public final class NotedDialogs implements Dialogs {
  public final List<String> opened = new ArrayList<>();
  public @Nullable Consumer<Quantity> quantityAnswer;
  public @Nullable Consumer<Offer> favouriteAnswer;
  public @Nullable Consumer<Sale> chargedAnswer;
  public @Nullable Consumer<@Nullable Approval> approvalAnswer;
  public @Nullable Consumer<Concession> termsAnswer;
  public @Nullable Consumer<Approval> approvalByAnswer;
  public @Nullable Consumer<String> nameAnswer;
  public @Nullable Consumer<HeldTicket> heldAnswer;
  public @Nullable Consumer<Optional<Customer>> customerAnswer;
  public @Nullable Runnable confirmed;
  public boolean busy;
  public int refusedScans;

  @Override
  public void askQuantity(Product product, @Nullable Quantity present, Consumer<Quantity> answer) {
    opened.add("quantity of " + product.code() + (present == null ? "" : ", now " + present));
    quantityAnswer = answer;
  }

  @Override
  public void chooseFavourite(@Nullable Product candidate, Consumer<Offer> chosen) {
    opened.add("favourites" + (candidate == null ? "" : ", perhaps " + candidate.code()));
    favouriteAnswer = chosen;
  }

  @Override
  public void charge(Ticket ticket, User cashier, Consumer<Sale> charged) {
    opened.add("charge " + ticket.total());
    chargedAnswer = charged;
    busy = true;
  }

  @Override
  public void showReceipt(Sale sale, boolean justSold) {
    opened.add("receipt of " + sale.id() + (justSold ? ", just sold" : ""));
  }

  @Override
  public void askApproval(
      Permission permission, String what, Consumer<@Nullable Approval> allowed) {
    opened.add("approval to " + permission.key());
    approvalAnswer = allowed;
  }

  @Override
  public void showHelp() {
    opened.add("help");
  }

  @Override
  public void showAccount() {
    opened.add("account");
  }

  @Override
  public void askSecret(User whom, SecretViewModel.Kind kind, Runnable done) {
    opened.add(kind + " of " + whom.name());
  }

  @Override
  public void showPeople() {
    opened.add("people");
  }

  @Override
  public void askTerms(Ticket ticket, int line, Consumer<Concession> wanted) {
    opened.add("terms for line " + line);
    termsAnswer = wanted;
  }

  @Override
  public void askApproval(
      Permission permission, Role least, String what, Consumer<Approval> allowed) {
    opened.add("approval to " + permission.key() + " by a " + least.key() + ": " + what);
    approvalByAnswer = allowed;
  }

  @Override
  public void askTicketName(Ticket ticket, Consumer<String> answer) {
    opened.add("name for " + ticket.total());
    nameAnswer = answer;
  }

  @Override
  public void chooseHeld(Consumer<HeldTicket> chosen) {
    opened.add("held tickets");
    heldAnswer = chosen;
  }

  @Override
  public void takeBack(String scanned) {
    opened.add("return of " + scanned);
  }

  @Override
  public void chooseCustomer(
      Ticket ticket, @Nullable String reason, Consumer<Optional<Customer>> chosen) {
    opened.add("customer" + (reason == null ? "" : ": " + reason));
    customerAnswer = chosen;
  }

  @Override
  public void askEnrolmentCode() {
    opened.add("enrolment");
  }

  @Override
  public void confirm(String question, Runnable confirmed) {
    opened.add("confirm");
    this.confirmed = confirmed;
  }

  @Override
  public boolean isBusy() {
    return busy;
  }

  @Override
  public void refuseScan() {
    refusedScans++;
  }
}
