package io.colmena.pos.ui.shell;

import io.colmena.pos.backup.BackupResult;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Limits;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.sealing.Seal;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.backups.BackupWords;
import io.colmena.pos.ui.cash.DrawerButton;
import io.colmena.pos.ui.cash.DrawerViewModel;
import io.colmena.pos.ui.checkout.CheckoutController;
import io.colmena.pos.ui.checkout.CheckoutViewModel;
import io.colmena.pos.ui.checkout.LastSaleController;
import io.colmena.pos.ui.login.LoginController;
import io.colmena.pos.ui.login.LoginViewModel;
import io.colmena.pos.ui.office.OfficeScreen;
import io.colmena.pos.ui.scan.ScanFilter;
import io.colmena.pos.ui.settings.SettingsViewModel;
import io.colmena.pos.ui.syncpill.SyncPillController;
import io.colmena.pos.ui.syncpill.SyncPillViewModel;
import io.colmena.shared.goods.Barcodes;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.SaleNumber;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The one window of a till: log-in or checkout, with what lies over them, and the keys that work
 * anywhere.
 */
public final class TillWindow {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;

  private final TillServices services;
  private final Stage stage;
  private final Texts texts;
  private final Session session = new Session();
  private final StackPane screenPlace = new StackPane();
  private final OverlayLayer overlays = new OverlayLayer();
  private final QuietCollection collection;
  private final TillDialogs dialogs;
  private final TillOffice office;
  private final BackgroundTasks tasks;
  private final DrawerViewModel drawer;
  private final LoginViewModel login;
  private final CheckoutViewModel checkout;
  private final SyncPillViewModel syncPill;
  private final TillSync syncScreen;
  private final Appearance appearance;
  private final String place;
  private Screen loginScreen;
  private Screen checkoutScreen;
  private Screen screen;

  private record Screen(Parent view, KeyTarget keys) {}

  /**
   * @param millis a clock that only goes forward, to tell a scanner from a person
   */
  public TillWindow(
      Stage stage, TillServices services, BackgroundTasks tasks, LongSupplier millis) {
    this.stage = stage;
    this.services = services;
    this.tasks = tasks;
    BranchSettings settings = services.settings();
    this.texts = new Texts(settings.language());
    this.place = settings.name() + "  ·  " + texts.get("shell.till", settings.till());
    this.drawer =
        new DrawerViewModel(
            services.drawer(),
            settings.cash().sessionRequired(),
            texts,
            tasks,
            new TillDrawerDialogs(
                overlays, services, texts, tasks, this::showDrawerMenu, this::ticket, this::say),
            this::askApproval,
            session,
            this::say);
    this.collection = new QuietCollection(tasks);
    this.dialogs =
        new TillDialogs(overlays, services, session, texts, tasks, drawer, collection::afterSale);
    this.syncPill = new SyncPillViewModel(services.sync(), tasks, dialogs);
    this.syncScreen = new TillSync(overlays, services, syncPill, texts, tasks);
    this.office = new TillOffice(overlays, session, texts, screens(tasks, millis));
    this.login = new LoginViewModel(services.people(), texts, tasks, session);
    this.checkout =
        new CheckoutViewModel(
            services.catalog(),
            services.checkout(),
            texts,
            tasks,
            dialogs,
            session,
            services.tickets(),
            Limits.DEFAULT,
            settings.scaleLabels(),
            settings.selling().whenShort());
    dialogs.tellElsewhere(checkout.noticeProperty()::set);
    this.loginScreen = makeLogin();
    this.checkoutScreen = makeCheckout();
    this.screen = loginScreen;
    StackPane root = new StackPane(screenPlace, overlays);
    root.getStyleClass().add("till");
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    this.appearance = new Appearance(scene, settings.theme());
    new ScanFilter(scene, this::canBeScanned, millis, this::scanned);
    new KeyFilter(scene, this::pressed);
    Duration lockAfter = settings.selling().lockAfter();
    if (lockAfter != null) {
      new IdleLock(scene, lockAfter, this::lock);
    }
    scene.focusOwnerProperty().subscribe(overlays::keepFocus);
    overlays.visibleProperty().subscribe(this::overlaysChanged);
    session.cashierProperty().subscribe(this::showScreen);
    session.cashierProperty().subscribe(this::offerDrawer);
    services.care().backups().watch(result -> tasks.onScreen(() -> backupTried(result)));
    stage.setScene(scene);
    stage.setTitle("Colmena – " + settings.name());
    stage.setOnCloseRequest(event -> {
      event.consume();
      askToClose();
    });
  }

  private Map<OfficeScreen, Consumer<User>> screens(BackgroundTasks tasks, LongSupplier millis) {
    TillHistory history = new TillHistory(overlays, services, texts, tasks, dialogs);
    TillProductDialogs products = new TillProductDialogs(overlays, services, texts, tasks);
    TillCustomers customers =
        new TillCustomers(overlays, services, texts, tasks, dialogs, drawer, this::say);
    TillCare care =
        new TillCare(
            overlays, services, session, texts, tasks, dialogs, look(), millis, this::askToClose);
    return Map.of(
        OfficeScreen.HISTORY, history::show,
        OfficeScreen.PRODUCTS, who -> products.show(who, dialogs),
        OfficeScreen.CUSTOMERS, customers::show,
        OfficeScreen.SYNC, _ -> syncScreen.show(),
        OfficeScreen.PEOPLE, _ -> dialogs.showPeople(),
        OfficeScreen.SETTINGS, _ -> care.showSettings());
  }

  public void show() {
    stage.show();
    focus();
  }

  /** While somebody logs in, so that the first search has nothing to wait for. */
  void prepareSearch() {
    tasks.runApart(
        () -> {
          services.catalog().finder().prepare();
          collection.afterStart();
          return true;
        },
        _ -> {},
        _ -> {}); // the search will say what is wrong, to whoever searches
  }

  /** Whatever is open is given up, and the ticket stays. */
  private void lock() {
    if (session.cashier() != null) {
      checkout.lock();
    }
  }

  private void overlaysChanged(boolean open) {
    if (!open) {
      focus();
    }
  }

  private void offerDrawer(@Nullable User cashier) {
    if (cashier != null) {
      drawer.loggedIn(cashier);
    }
  }

  private void showDrawerMenu() {
    dialogs.showDrawerMenu();
  }

  private void askApproval(
      Permission permission, String what, Consumer<@Nullable Approval> allowed) {
    dialogs.askApproval(permission, what, allowed);
  }

  private Ticket ticket() {
    return checkout.editor().ticket();
  }

  private void say(Notice notice) {
    checkout.noticeProperty().set(notice);
  }

  private void focus() {
    screen.keys().focus();
  }

  private void showScreen(@Nullable User cashier) {
    overlays.closeAll();
    if (cashier == null) {
      login.keptProperty().set(kept(checkout.editor().ticket()));
      login.prepare();
      put(loginScreen);
    } else {
      put(checkoutScreen);
    }
  }

  private Screen makeLogin() {
    LoginController controller = new LoginController(login, texts, place);
    return new Screen(View.load(controller, "login.fxml", texts), controller);
  }

  private Screen makeCheckout() {
    Parent pill =
        View.load(
            new SyncPillController(
                syncPill,
                texts,
                services.settings().calendar(),
                services.clock(),
                syncScreen::show),
            "syncpill.fxml",
            texts);
    HBox status = new HBox(new DrawerButton(drawer, texts, services.settings().calendar()), pill);
    status.getStyleClass().add("header-status");
    Parent last = View.load(new LastSaleController(checkout, texts), "lastsale.fxml", texts);
    CheckoutController controller =
        new CheckoutController(checkout, session, texts, status, last, place, office::showMenu);
    return new Screen(View.load(controller, "checkout.fxml", texts), controller);
  }

  private String kept(Ticket ticket) {
    return ticket.isEmpty()
        ? ""
        : texts.get("login.kept", ticket.lines().size(), Amounts.soles(ticket.total()));
  }

  private void put(Screen next) {
    screen = next;
    screenPlace.getChildren().setAll(next.view());
    next.keys().focus();
  }

  /** While nobody is logged in, letters are a password's. */
  private boolean canBeScanned(String text) {
    return session.cashier() != null || Barcodes.looksScanned(text);
  }

  private void scanned(String barcode) {
    if (session.cashier() == null) {
      return;
    }
    if (overlays.scanned(barcode)) {
      return;
    }
    if (overlays.mustBeFinished()) {
      dialogs.refuseScan();
      return;
    }
    overlays.closeAll();
    if (Seal.looksLikeOne(barcode) || isOwnSale(barcode)) {
      dialogs.takeBack(barcode);
    } else {
      checkout.scanned(barcode);
    }
  }

  /** The code on a receipt that has no seal, because something of it is owed. */
  private boolean isOwnSale(String code) {
    BranchCode branch = services.settings().code();
    if (!code.startsWith(branch + "-")) {
      return false; // as all goods, which are scanned all day
    }
    try {
      return SaleNumber.of(branch, code).counter() > 0;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /**
   * @return whether the key was taken
   */
  private boolean pressed(KeyEvent key) {
    if (key.isShortcutDown() && anywhere(key)) {
      return true;
    }
    if (overlays.isOpen()) {
      return overlays.pressed(key);
    }
    if (session.cashier() != null && onCheckout(key)) {
      return true;
    }
    return screen.keys().pressed(key);
  }

  private boolean anywhere(KeyEvent key) {
    switch (key.getCode()) {
      case T -> appearance.toggle();
      case L -> switchLanguage();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean onCheckout(KeyEvent key) {
    switch (key.getCode()) {
      case F1 -> dialogs.showHelp();
      case F2 -> focus();
      case U -> {
        if (!key.isShortcutDown()) {
          return false;
        }
        dialogs.showAccount();
      }
      case F9 -> dialogs.takeBack("");
      case F10 -> drawer.showMenu();
      case M -> {
        if (!key.isShortcutDown()) {
          return false;
        }
        office.showMenu();
      }
      case S -> {
        if (!key.isShortcutDown()) {
          return false;
        }
        syncPill.press();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Only between dialogs: what somebody has typed into one must not be lost. */
  private void switchLanguage() {
    if (!overlays.isOpen()) {
      changeLanguage(texts.isSpanish() ? Locale.ENGLISH : Locale.of("es"));
    }
  }

  private void changeLanguage(Locale language) {
    texts.use(language);
    loginScreen = makeLogin();
    checkoutScreen = makeCheckout();
    showScreen(session.cashier());
  }

  private SettingsViewModel.Look look() {
    return new SettingsViewModel.Look() {
      @Override
      public void use(BranchSettings.Theme theme) {
        appearance.use(theme);
      }

      @Override
      public void use(Locale language) {
        changeLanguage(language);
      }
    };
  }

  private void backupTried(BackupResult result) {
    if (result instanceof BackupResult.NotMade) {
      say(new BackupWords(texts).of(result));
    }
  }

  private void askToClose() {
    if (checkout.editor().ticket().isEmpty()) {
      stage.close();
    } else {
      dialogs.confirm(texts.get("shell.closeWithTicket"), stage::close);
    }
  }
}
