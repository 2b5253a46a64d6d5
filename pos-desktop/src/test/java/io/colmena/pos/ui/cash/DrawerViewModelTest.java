package io.colmena.pos.ui.cash;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashDrawer;
import io.colmena.pos.cash.CashReport;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.cash.CloseResult;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashMoved.Direction;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DrawerViewModelTest {
  private static final CashCount HUNDRED = CashCount.of(Map.of(Money.of("50.00"), 2));

  @TempDir private Path folder;
  private final Texts texts = new Texts(Locale.of("es"));
  private final InlineTasks tasks = new InlineTasks();
  private final Session session = new Session();
  private final NotedDrawerDialogs dialogs = new NotedDrawerDialogs();
  private final List<Notice> said = new ArrayList<>();
  private DemoShop shop;
  private CashDrawer drawer;
  private User rosa;
  private User luis;

  @BeforeEach
  void open() {
    shop = DemoShop.withDrawer(folder, DemoShop.NOBODY);
    drawer = shop.branch().drawer();
    rosa = shop.rosa();
    luis =
        shop.branch().people().logIn("luis", DemoShop.PASSWORD.toCharArray()).user().orElseThrow();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private DrawerViewModel model(boolean required, User user) {
    session.begin(user);
    DrawerViewModel model =
        new DrawerViewModel(drawer, required, texts, tasks, dialogs, dialogs, session, said::add);
    model.loggedIn(user);
    return model;
  }

  private CashSession opened() {
    return drawer.open(HUNDRED, rosa).session();
  }

  @Test
  void whoLogsInIsOfferedToOpenADrawerThatIsNotOpen() {
    DrawerViewModel model = model(true, rosa);
    assertThat(dialogs.opened).containsExactly("float");

    CashSession open = opened();
    Objects.requireNonNull(dialogs.openedAnswer).accept(open);
    assertThat(model.openProperty().get()).isEqualTo(open);
    model.loggedIn(luis);
    assertThat(dialogs.opened).containsExactly("float");
  }

  @Test
  void chargingWaitsForTheDrawerToBeOpened() {
    DrawerViewModel model = model(true, rosa);
    dialogs.opened.clear();
    List<String> charged = new ArrayList<>();

    model.beforeCharging(rosa, () -> charged.add("first"));
    assertThat(charged).isEmpty();
    assertThat(dialogs.opened).containsExactly("float");
    Objects.requireNonNull(dialogs.openedAnswer).accept(opened());
    model.beforeCharging(rosa, () -> charged.add("second"));
    assertThat(charged).containsExactly("first", "second");
  }

  @Test
  void whereNoSessionIsRequiredNobodyIsAsked() {
    DrawerViewModel model = model(false, rosa);
    List<String> charged = new ArrayList<>();
    model.beforeCharging(rosa, () -> charged.add("sold"));
    assertThat(charged).containsExactly("sold");
    assertThat(dialogs.opened).isEmpty();
  }

  @Test
  void aCashierAsksForWhatASupervisorMayAlone() {
    opened();
    DrawerViewModel model = model(true, rosa);
    model.move(Direction.OUT);
    model.move(Direction.NO_SALE);
    model.showX();
    model.showLastZ();
    assertThat(dialogs.opened)
        .containsExactly(
            "approval to move-cash",
            "approval to open-drawer",
            "approval to see-drawer",
            "approval to see-drawer");

    dialogs.opened.clear();
    Approval approval = new Approval(Permission.MOVE_CASH, luis, "Reparto");
    model.move(Direction.OUT);
    Objects.requireNonNull(dialogs.approvalAnswer).accept(approval);
    session.begin(luis);
    model.move(Direction.IN);
    model.showX();
    assertThat(dialogs.opened)
        .containsExactly(
            "approval to move-cash", "OUT allowed by luis", "IN", "report of CUS-CAJA-001, whole");
  }

  @Test
  void afterTheCountNobodyIsLoggedInAndACashierSeesNoDifference() {
    CashSession open = opened();
    DrawerViewModel model = model(true, rosa);
    model.closeDrawer();
    CashReport report =
        ((CloseResult.Closed) drawer.close(open.id(), HUNDRED, Map.of(), null, rosa)).report();
    Objects.requireNonNull(dialogs.closedAnswer).accept(report);

    assertThat(session.cashier()).isNull();
    assertThat(model.openProperty().get()).isNull();
    assertThat(dialogs.opened)
        .containsExactly("count of CUS-CAJA-001", "report of CUS-CAJA-001, blind, just closed");
    session.begin(luis);
    model.showLastZ();
    assertThat(dialogs.opened).contains("report of CUS-CAJA-001, whole");
  }

  @Test
  void aDrawerThatWasNeverClosedHasNoReport() {
    model(false, luis).showLastZ();
    assertThat(said).extracting(Notice::text).containsExactly(texts.get("drawer.neverClosed"));
  }

  @Test
  void theMenuKnowsThatAnotherWindowOpenedTheDrawer() {
    DrawerViewModel model = model(false, rosa);
    assertThat(model.openProperty().get()).isNull();
    CashSession open = opened();
    model.showMenu();
    assertThat(model.openProperty().get()).isEqualTo(open);
    assertThat(dialogs.opened).containsExactly("menu");
  }

  private static void count(CountForm form, String denomination, String pieces) {
    form.rows().stream()
        .filter(row -> row.denomination().equals(Money.of(denomination)))
        .forEach(row -> row.typedProperty().set(pieces));
  }

  @Test
  void theFloatIsAddedUpWhileItIsTyped() {
    List<CashSession> sessions = new ArrayList<>();
    var model = new OpenDrawerViewModel(drawer, texts, tasks, rosa, sessions::add);
    count(model.form(), "50", "2");
    count(model.form(), "0.20", "15");
    assertThat(model.form().totalProperty().get()).isEqualTo(Money.of("103.00"));
    model.confirm();
    assertThat(sessions).extracting(CashSession::floatTotal).containsExactly(Money.of("103.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "abc", "1e9", "1,5", "1.5", "999999", "1 2"})
  void whatIsNoNumberOfPiecesOpensNoDrawer(String pieces) {
    List<CashSession> sessions = new ArrayList<>();
    var model = new OpenDrawerViewModel(drawer, texts, tasks, rosa, sessions::add);
    count(model.form(), "50", "2");
    count(model.form(), "20", pieces);
    model.confirm();
    assertThat(sessions).isEmpty();
    assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(model.noticeProperty().get().text()).contains("20.00");
    assertThat(drawer.current()).isEmpty();
  }

  private MoveCashViewModel moving(Direction direction, List<CashMoved> moved) {
    return new MoveCashViewModel(drawer, texts, tasks, direction, luis, null, moved::add);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5", "0", "0.00", "abc", "1e9", "1000000000", "1.555"})
  void anAmountThatNobodyMovesIsRefused(String amount) {
    opened();
    List<CashMoved> moved = new ArrayList<>();
    MoveCashViewModel model = moving(Direction.IN, moved);
    model.amountProperty().set(amount);
    model.reasonProperty().set("Sencillo");
    model.confirm();
    assertThat(moved).isEmpty();
    assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(drawer.x().orElseThrow().moves()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.5,1.50", "'1,5',1.50", "12,12.00", ".50,0.50"})
  void anAmountMayBeTypedWithAPointOrAComma(String typed, String amount) {
    opened();
    List<CashMoved> moved = new ArrayList<>();
    MoveCashViewModel model = moving(Direction.IN, moved);
    model.amountProperty().set(typed);
    model.reasonProperty().set(" Sencillo ");
    model.confirm();
    assertThat(moved)
        .extracting(move -> move.amount() + " " + move.reason())
        .containsExactly(amount + " Sencillo");
  }

  @Test
  void nothingMovesWithoutAReasonOrAnOpenDrawerNorMoreThanThereIs() {
    List<CashMoved> moved = new ArrayList<>();
    MoveCashViewModel model = moving(Direction.OUT, moved);
    model.amountProperty().set("200");
    model.confirm();
    assertThat(model.noticeProperty().get().text()).isEqualTo(texts.get("drawer.noReason"));
    model.reasonProperty().set("Banco");
    model.confirm();
    assertThat(model.noticeProperty().get().text()).isEqualTo(texts.get("drawer.notOpen"));
    opened();
    model.confirm();
    assertThat(model.noticeProperty().get().text()).isEqualTo(texts.get("drawer.notThatMuch"));
    assertThat(moved).isEmpty();
    model.amountProperty().set("100");
    model.confirm();
    assertThat(moved).hasSize(1);
  }

  @Test
  void theDrawerIsOpenedForNothingWithAReasonOnly() {
    opened();
    List<CashMoved> moved = new ArrayList<>();
    MoveCashViewModel model = moving(Direction.NO_SALE, moved);
    model.reasonProperty().set(model.quickReasons().getFirst());
    model.confirm();
    assertThat(moved).extracting(CashMoved::amount).containsExactly(Money.ZERO);
  }

  private CloseDrawerViewModel closing(CashSession open, User who, List<CashReport> closed) {
    Ticket ticket = Ticket.open().add(shop.product("ARR5"), Quantity.ONE);
    return new CloseDrawerViewModel(drawer, texts, tasks, open, ticket, who, closed::add);
  }

  @Test
  void theCountSaysWhatStaysAndWhatIsUnsent() {
    CloseDrawerViewModel model = closing(opened(), rosa, new ArrayList<>());
    assertThat(model.ticket().replace('\u00a0', ' ')).contains("1 línea, S/ 24.90");
    assertThat(model.unsentProperty().get()).contains("operaciones por enviar");
    assertThat(model.heldProperty().get()).isEmpty();
  }

  @Test
  void theCountSaysWhichTicketsAreOnHold() {
    CashSession open = opened();
    for (int i = 1; i <= 7; i++) {
      Ticket waits = Ticket.open().add(shop.product("ARR5"), Quantity.ONE);
      shop.branch().tickets().hold(waits, i == 7 ? "" : "Mesa " + i, rosa);
    }
    String held = closing(open, rosa, new ArrayList<>()).heldProperty().get();
    assertThat(held.replace('\u00a0', ' '))
        .contains("7 tickets en espera (S/ 174.30)", "Mesa ", "…");
  }

  @Test
  void aCashierIsAskedForACommentButNotToldTheDifference() {
    List<CashReport> closed = new ArrayList<>();
    CloseDrawerViewModel model = closing(opened(), rosa, closed);
    count(model.form(), "50", "1");
    model.confirm();
    assertThat(model.commentingProperty().get()).isTrue();
    assertThat(model.noticeProperty().get().text()).doesNotContain("50");
    model.confirm();
    assertThat(model.noticeProperty().get().text()).isEqualTo(texts.get("drawer.noComment"));
    assertThat(closed).isEmpty();
    model.commentProperty().set("No sé");
    model.confirm();
    assertThat(closed).hasSize(1);
  }

  @Test
  void aSupervisorIsToldTheDifferenceOnceTheCountIsTaken() {
    CloseDrawerViewModel model = closing(opened(), luis, new ArrayList<>());
    count(model.form(), "50", "1");
    assertThat(model.noticeProperty().get().text()).isEmpty();
    model.confirm();
    assertThat(model.noticeProperty().get().text().replace('\u00a0', ' ')).contains("S/ 50.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "abc", "1e9"})
  void whatIsNoAmountOfACardClosesNothing(String amount) {
    List<CashReport> closed = new ArrayList<>();
    CloseDrawerViewModel model = closing(opened(), luis, closed);
    count(model.form(), "50", "2");
    model.others().getFirst().typedProperty().set(amount);
    model.confirm();
    assertThat(model.noticeProperty().get().text()).startsWith("Tarjeta:");
    assertThat(closed).isEmpty();
    assertThat(drawer.current()).isPresent();
  }

  @Test
  void whoeverClosesSecondIsTold() {
    List<CashReport> closed = new ArrayList<>();
    CashSession open = opened();
    CloseDrawerViewModel model = closing(open, luis, closed);
    count(model.form(), "50", "2");
    drawer.close(open.id(), HUNDRED, Map.of(), null, rosa);
    model.confirm();
    assertThat(model.noticeProperty().get().text())
        .isEqualTo(texts.get("drawer.closedBefore", "Rosa Quispe"));
    assertThat(closed).isEmpty();
  }
}
