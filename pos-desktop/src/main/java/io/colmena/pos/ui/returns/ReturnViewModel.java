package io.colmena.pos.ui.returns;

import io.colmena.pos.cash.ChangeCheck;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.Offer;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.printing.PrintResult;
import io.colmena.pos.returns.ReturnResult;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.printing.PrintWords;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Goods come back: first the receipt, then how much of what and why, then the money. What is typed
 * is a receipt's number at first, and afterwards a quantity, a price or goods.
 */
public final class ReturnViewModel {
  private final ReceiptDesk desk;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final User cashier;
  private final String key = UUID.randomUUID().toString();
  private final StringProperty entry = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
  private final BooleanProperty inCash = new SimpleBooleanProperty();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final ReadOnlyObjectWrapper<@Nullable ReturnSheet> sheet = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable SaleReturned> done = new ReadOnlyObjectWrapper<>();
  private boolean printedOnce;

  public ReturnViewModel(
      ReceiptDesk desk, Texts texts, BackgroundTasks tasks, Dialogs dialogs, User cashier) {
    this.desk = desk;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.cashier = cashier;
  }

  public StringProperty entryProperty() {
    return entry;
  }

  public StringProperty reasonProperty() {
    return reason;
  }

  /** The chosen row, or −1. */
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  /** Whether all of the money goes back in cash, however it came. */
  public BooleanProperty inCashProperty() {
    return inCash;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  /** What is about to come back, or null while no receipt was found. */
  ReadOnlyObjectProperty<@Nullable ReturnSheet> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /** What came back, once it did. */
  public ReadOnlyObjectProperty<@Nullable SaleReturned> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** What people say most often, so that nobody types it. */
  public List<String> quickReasons() {
    return List.of(
        texts.get("returns.reasonBroken"),
        texts.get("returns.reasonExpired"),
        texts.get("returns.reasonWrong"),
        texts.get("returns.reasonRegret"));
  }

  /** A scanner read this: the code of a receipt, or goods. */
  public void scanned(String code) {
    entry.set(code);
    submit();
  }

  /** Enter. */
  public void submit() {
    String typed = entry.get().strip();
    if (busy.get() || typed.isEmpty() || done.get() != null) {
      return;
    }
    switch (sheet.get()) {
      case null -> find(typed);
      case ReceiptSheet _ -> setQuantity();
      case ForeignSheet foreign -> add(foreign, typed);
    }
  }

  private void find(String typed) {
    work(() -> desk.find(typed), this::show);
  }

  private void show(ReceiptDesk.Found found) {
    switch (found) {
      case ReceiptDesk.Found.Here(var sale) when !sale.isAnythingLeft() ->
          refuse(texts.get("returns.nothingLeft", sale.sale().id()));
      case ReceiptDesk.Found.Here(var sale) -> open(ReceiptSheet.of(sale));
      case ReceiptDesk.Found.Elsewhere(var foreign) when !foreign.left().isPositive() ->
          refuse(texts.get("returns.nothingLeft", foreign.sale()));
      case ReceiptDesk.Found.Elsewhere(var foreign) -> open(foreign);
      case ReceiptDesk.Found.Nothing _ -> refuse(texts.get("returns.notFound"));
      case ReceiptDesk.Found.Several _ -> refuse(texts.get("returns.several"));
      case ReceiptDesk.Found.OwedElsewhere(BranchCode branch) ->
          refuse(texts.get("returns.owedElsewhere", branch.code()));
      case ReceiptDesk.Found.Forged _ -> refuse(texts.get("returns.forged"));
      case ReceiptDesk.Found.UnknownKey(BranchCode branch) ->
          refuse(texts.get("returns.unknownKey", branch.code()));
    }
  }

  private void open(ReturnSheet found) {
    entry.set("");
    notice.set(Notice.NONE);
    change(found);
  }

  private void change(ReturnSheet changed) {
    int last = changed.rows().size() - 1;
    sheet.set(changed);
    chosen.set(Math.min(Math.max(chosen.get(), 0), last));
  }

  /** F1: everything that may still come back. */
  public void takeWhole() {
    if (sheet.get() instanceof ReceiptSheet receipt) {
      change(receipt.whole());
      notice.set(Notice.NONE);
    }
  }

  /** F3: as much of the chosen row as was typed. */
  public void setQuantity() {
    ReturnSheet present = sheet.get();
    if (present == null || chosen.get() < 0) {
      return;
    }
    Amounts.quantity(entry.get())
        .filter(quantity -> quantity.compareTo(Quantity.ZERO) >= 0)
        .flatMap(quantity -> present.withQuantity(chosen.get(), quantity))
        .ifPresentOrElse(this::changed, () -> refuse(texts.get("returns.badQuantity")));
  }

  /** + and − on an empty field. */
  public void changeQuantity(int by) {
    ReturnSheet present = sheet.get();
    if (present != null && chosen.get() >= 0) {
      Quantity now = present.rows().get(chosen.get()).quantity();
      Quantity wanted = now.plus(Quantity.of(by));
      if (wanted.compareTo(Quantity.ZERO) >= 0) {
        present
            .withQuantity(chosen.get(), wanted)
            .ifPresentOrElse(this::changed, () -> refuse(texts.get("returns.badQuantity")));
      }
    }
  }

  /** F4: what was typed is what a unit had cost at the other branch. */
  public void setPrice() {
    if (sheet.get() instanceof ForeignSheet foreign && chosen.get() >= 0) {
      Amounts.money(entry.get())
          .flatMap(price -> foreign.withPrice(chosen.get(), price))
          .ifPresentOrElse(this::changed, () -> refuse(texts.get("returns.badPrice")));
    }
  }

  /** F2: to the waste, or to the stock again. */
  public void changeDestination() {
    ReturnSheet present = sheet.get();
    if (present != null && chosen.get() >= 0) {
      changed(present.withOtherDestination(chosen.get()));
    }
  }

  private void changed(ReturnSheet changed) {
    entry.set("");
    notice.set(Notice.NONE);
    change(changed);
  }

  private void add(ForeignSheet foreign, String typed) {
    work(
        () -> product(typed),
        product ->
            product.ifPresentOrElse(
                found -> {
                  changed(foreign.with(found));
                  chooseRowOf(found);
                },
                () -> refuse(texts.get("returns.noSuchGoods", typed))));
  }

  private Optional<Product> product(String typed) {
    return switch (desk.catalog().lookUp(typed)) {
      case Catalog.Lookup.Found(Product product) -> Optional.of(product);
      case Catalog.Lookup.Withdrawn(Product product) -> Optional.of(product);
      case Catalog.Lookup.Unknown _ -> {
        List<Offer> offers = desk.catalog().offers(typed, 2);
        yield offers.size() == 1 ? Optional.of(offers.getFirst().product()) : Optional.empty();
      }
    };
  }

  private void chooseRowOf(Product product) {
    ReturnSheet present = sheet.get();
    if (present != null) {
      List<String> codes = present.rows().stream().map(ReturnRow::code).toList();
      chosen.set(codes.indexOf(product.code()));
    }
  }

  /** Up and down. */
  public void move(int by) {
    ReturnSheet present = sheet.get();
    if (present != null && !present.rows().isEmpty()) {
      chosen.set(Math.clamp(chosen.get() + by, 0, present.rows().size() - 1));
    }
  }

  /** F9. */
  public void toggleCash() {
    inCash.set(!inCash.get());
  }

  /** How the money would go back. */
  List<SaleReturned.Refund> refunds() {
    return switch (sheet.get()) {
      case null -> List.of();
      case ReceiptSheet receipt when !receipt.isEmpty() ->
          desk.returns().refunds(receipt.from(), receipt.total(), inCash.get());
      case ForeignSheet foreign when !foreign.isEmpty() -> desk.foreign().refunds(foreign.total());
      case ReturnSheet _ -> List.of();
    };
  }

  /** Whether the money did not come in cash, so that it may go back another way. */
  boolean isCashOtherwise() {
    return sheet.get() instanceof ReceiptSheet receipt
        && desk.returns().isCashOtherwise(receipt.from(), receipt.total());
  }

  /** F12. */
  public void confirm() {
    ReturnSheet present = sheet.get();
    if (busy.get() || present == null || done.get() != null) {
      return;
    }
    if (present.isEmpty()) {
      refuse(texts.get("returns.nothing"));
    } else if (present instanceof ForeignSheet foreign && !foreign.isWithinReceipt()) {
      refuse(texts.get("returns.moreThanPaid", Amounts.soles(foreign.left())));
    } else if (reason.get().isBlank()
        || reason.get().strip().length() > SaleReturned.LONGEST_REASON) {
      refuse(texts.get("returns.noReason", SaleReturned.LONGEST_REASON));
    } else {
      checkDrawer(present);
    }
  }

  /** Before it is promised to the customer. */
  private void checkDrawer(ReturnSheet present) {
    Money cash =
        Money.sum(
            refunds().stream()
                .filter(refund -> refund.method() == PaymentMethod.CASH)
                .map(SaleReturned.Refund::amount));
    work(
        () -> desk.drawer().checkChange(cash),
        check -> {
          if (check instanceof ChangeCheck.MoreThanThere) {
            dialogs.confirm(
                texts.get("returns.drawerShort", Amounts.soles(cash)), () -> ask(present));
          } else {
            ask(present);
          }
        });
  }

  private void ask(ReturnSheet present) {
    boolean otherwise = present instanceof ForeignSheet || (inCash.get() && isCashOtherwise());
    Permission permission = otherwise ? Permission.REFUND_OTHERWISE : Permission.RETURN;
    String what =
        texts.get(
            otherwise ? "returns.approveOtherwise" : "returns.approve",
            cashier.displayName(),
            Amounts.soles(present.total()),
            present.sale());
    dialogs.askApproval(permission, what, approval -> give(present, approvals(approval)));
  }

  /** Whoever may give money back another way may also take goods back. */
  private List<Approval> approvals(@Nullable Approval given) {
    if (given == null) {
      return List.of();
    }
    return given.permission() == Permission.RETURN || cashier.role().may(Permission.RETURN)
        ? List.of(given)
        : List.of(given, new Approval(Permission.RETURN, given.approver(), given.reason()));
  }

  private void give(ReturnSheet present, List<Approval> approvals) {
    String why = reason.get().strip();
    boolean cash = inCash.get();
    work(
        () ->
            switch (present) {
              case ReceiptSheet receipt ->
                  desk.returns().give(receipt.request(key, why, cash), cashier, approvals);
              case ForeignSheet foreign ->
                  desk.foreign().give(foreign.request(key, why), cashier, approvals);
            },
        this::given);
  }

  private void given(ReturnResult result) {
    switch (result) {
      case ReturnResult.Done(SaleReturned returned) -> {
        notice.set(Notice.NONE);
        done.set(returned);
        print();
      }
      case ReturnResult.NoSuchSale _ -> refuse(texts.get("returns.notFound"));
      case ReturnResult.TooMuch(String name, Quantity left) ->
          refuse(texts.get("returns.tooMuch", name, left.toString()));
      case ReturnResult.MoreThanPaid(Money left) ->
          refuse(texts.get("returns.moreThanPaid", Amounts.soles(left)));
    }
  }

  public boolean hasPrinter() {
    return desk.printer().isThere();
  }

  /** The document for the customer: by itself once, and with P again, then as a copy. */
  public void print() {
    SaleReturned returned = done.get();
    if (returned == null || !hasPrinter()) {
      return;
    }
    notice.set(Notice.info(texts.get("print.printing")));
    boolean isCopy = printedOnce;
    tasks.runApart(() -> desk.print(returned, isCopy), this::printed, this::failed);
  }

  private void printed(PrintResult result) {
    printedOnce |= result instanceof PrintResult.Printed;
    notice.set(
        switch (result) {
          case PrintResult.Printed _ -> Notice.info(texts.get("print.printed"));
          case PrintResult.NotPrinted(var fault) ->
              Notice.error(new PrintWords(texts).of(fault, texts.get("returns.saved")));
        });
  }

  private <T> void work(Supplier<T> work, Consumer<T> then) {
    busy.set(true);
    tasks.run(
        work,
        result -> {
          busy.set(false);
          then.accept(result);
        },
        this::failed);
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }

  private void refuse(String why) {
    notice.set(Notice.error(why));
  }
}
