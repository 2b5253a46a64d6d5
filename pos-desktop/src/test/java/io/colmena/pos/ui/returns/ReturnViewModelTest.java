package io.colmena.pos.ui.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.NotedDialogs;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnViewModelTest {
  private static final User MARTA =
      new User("CUS-USR-901", "marta", "Marta", Role.BRANCH_MANAGER, true);

  private final NotedDialogs dialogs = new NotedDialogs();
  private DemoShop shop;
  private ReturnViewModel model;

  @BeforeEach
  void open(@TempDir Path folder) {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
    model = modelFor(shop.rosa());
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private ReturnViewModel modelFor(User who) {
    return new ReturnViewModel(
        shop.receiptDesk(), new Texts(Locale.of("es")), new InlineTasks(), dialogs, who);
  }

  private Sale bought(PaymentMethod method) {
    Ticket ticket = Ticket.open().add(shop.product("IK500"), Quantity.of(3));
    return shop.branch()
        .checkout()
        .charge(
            ticket, Tender.of(ticket.total()).exactly(method, ticket.total(), "77"), shop.rosa());
  }

  private void types(String text) {
    model.entryProperty().set(text);
    model.submit();
  }

  private String notice() {
    return model.noticeProperty().get().text();
  }

  private SaleReturned done() {
    return Objects.requireNonNull(model.doneProperty().get());
  }

  @Test
  void theWholeReceiptComesBackWithOneKeyAndAnApproval() {
    Sale sale = bought(PaymentMethod.CASH);
    types(sale.id());
    model.takeWhole();
    model.reasonProperty().set("Producto vencido");

    model.confirm();
    assertThat(dialogs.opened).containsExactly("approval to return");
    Objects.requireNonNull(dialogs.approvalAnswer)
        .accept(new Approval(Permission.RETURN, MARTA, "Lo vi"));

    assertThat(done().moneyBack()).isEqualTo(Money.of("10.50"));
    assertThat(Objects.requireNonNull(done().approvals()).getFirst().name()).isEqualTo("Marta");
  }

  @Test
  void cashForAWalletAsksForAManagerWhoThenAllowsBoth() {
    types(bought(PaymentMethod.YAPE).id());
    types("1");
    assertThat(model.refunds())
        .containsExactly(new SaleReturned.Refund(PaymentMethod.YAPE, Money.of("3.50"), "77"));
    model.toggleCash();
    model.reasonProperty().set("Ya no lo quiere");

    model.confirm();
    assertThat(dialogs.opened).containsExactly("approval to refund-otherwise");
    Objects.requireNonNull(dialogs.approvalAnswer)
        .accept(new Approval(Permission.REFUND_OTHERWISE, MARTA, "Sin Yape"));

    assertThat(done().refunds())
        .containsExactly(new SaleReturned.Refund(PaymentMethod.CASH, Money.of("3.50"), null));
  }

  @Test
  void whatIsWrongIsSaidAndChangesNothing() {
    types("B009-1");
    assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    types(bought(PaymentMethod.CASH).id());
    for (String quantity : List.of("4", "-1", "0.5", "abc", "1000000000")) {
      types(quantity);
      assertThat(notice()).as(quantity).contains("queda");
    }
    model.confirm();
    assertThat(notice()).contains("Todavía no vuelve nada");
    model.entryProperty().set("1");
    model.setQuantity();
    model.confirm();
    assertThat(notice()).contains("por qué");
    assertThat(dialogs.opened).isEmpty();
  }

  @Test
  void theCodeOfTheReceiptOpensItAndAWrongDigitIsRefusedInWords() {
    Sale sale = bought(PaymentMethod.CASH);
    String code = shop.branch().seals().of(sale);
    assertThat(code).matches("[A-Z0-9.]+");

    model.scanned(code.replace(".1050.", ".9050."));
    assertThat(notice()).contains("La firma no corresponde");
    model.scanned(code.replace("COL1.CUS.", "COL1.LIM."));
    assertThat(notice()).contains("sincronice");
    model.scanned(code.toLowerCase(Locale.ROOT));

    assertThat(Objects.requireNonNull(model.sheetProperty().get()).sale()).isEqualTo(sale.id());
  }

  @Test
  void aDrawerThatHoldsLessIsSaidBeforeTheMoneyIsPromised() {
    Sale sale = bought(PaymentMethod.CASH);
    shop.branch().drawer().open(CashCount.NONE, shop.rosa());
    types(sale.id());
    types("1");
    model.reasonProperty().set("Dañado");

    model.confirm();

    assertThat(dialogs.opened).containsExactly("confirm");
    Objects.requireNonNull(dialogs.confirmed).run();
    assertThat(dialogs.opened).containsExactly("confirm", "approval to return");
  }

  @Test
  void whatCameBackAlreadyIsSaid() {
    Sale sale = bought(PaymentMethod.CASH);
    model = modelFor(MARTA);
    types(sale.id());
    model.takeWhole();
    model.reasonProperty().set("Dañado");
    model.confirm();
    Objects.requireNonNull(dialogs.approvalAnswer).accept(null);
    assertThat(done().total()).isEqualTo(Money.of("10.50"));

    model = modelFor(MARTA);
    types(sale.id());

    assertThat(notice()).contains("ya se devolvió todo");
  }

  @Test
  void whatIsOwedToAnotherBranchComesBackThere(@TempDir Path lima) {
    model = modelFor(MARTA);
    model.scanned(ForeignReceipt.ofLimaOnCredit(lima, shop));

    assertThat(model.sheetProperty().get()).isNull();
    assertThat(notice()).contains("al fiado en la sucursal LIM");
  }

  @Test
  void goodsOfAnotherBranchsReceiptAreScannedAndStayWithinItsTotal(@TempDir Path lima) {
    model = modelFor(MARTA);
    model.scanned(ForeignReceipt.ofLima(lima, shop));
    assertThat(Objects.requireNonNull(model.sheetProperty().get()).sale())
        .isEqualTo("LIM-20261121-001");
    model.scanned(DemoShop.RICE);
    types("nada que exista");
    assertThat(notice()).contains("nada que exista");
    model.entryProperty().set("2");
    model.setQuantity();
    model.reasonProperty().set("Dañado");
    model.confirm();
    assertThat(notice()).contains("24.90");

    model.entryProperty().set("1");
    model.setQuantity();
    model.entryProperty().set("25.00");
    model.setPrice();
    assertThat(notice()).contains("no más que el de hoy");
    model.entryProperty().set("20,00");
    model.setPrice();
    model.confirm();
    assertThat(dialogs.opened).containsExactly("approval to refund-otherwise");
    Objects.requireNonNull(dialogs.approvalAnswer).accept(null);

    assertThat(done().sale()).isEqualTo("LIM-20261121-001");
    assertThat(done().moneyBack()).isEqualTo(Money.of("20.00"));
  }
}
