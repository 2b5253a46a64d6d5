package io.colmena.pos.ui;

import io.colmena.database.testing.SettableClock;
import io.colmena.foundation.settings.SettingsReader;
import io.colmena.foundation.settings.SettingsSource;
import io.colmena.pos.app.Branch;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.customers.CreateResult;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.settings.BranchSettingsFile;
import io.colmena.pos.ui.credit.CreditDesk;
import io.colmena.pos.ui.returns.ReceiptDesk;
import io.colmena.pos.ui.shell.TillServices;
import io.colmena.pos.ui.syncing.SyncDesk;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.CustomerDocument;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real branch in Cusco on a database of its own, with a few goods on its shelves. */
public final class DemoShop implements AutoCloseable {
  public static final String INCA_KOLA = "7750182003858";
  public static final String RICE = "7750243051002";
  public static final String MILK = "7751271021975";
  public static final String OLD_SOAP = "7750236000017";
  public static final String PASSWORD = "miel-2026";

  /** Nobody answers there: a port that nothing may listen on. */
  public static final URI NOBODY = URI.create("http://127.0.0.1:9");

  private final Branch branch;
  private final SettableClock clock;
  private final @Nullable BranchSettingsFile file;

  private DemoShop(Branch branch, SettableClock clock) {
    this(branch, clock, null);
  }

  private DemoShop(Branch branch, SettableClock clock, @Nullable BranchSettingsFile file) {
    this.branch = branch;
    this.clock = clock;
    this.file = file;
  }

  /** A branch that sells already and was started from a settings file. */
  public static DemoShop fromFile(Path settings) {
    SettingsSource source = new SettingsSource(settings, Map.of(), List.of());
    SettableClock clock = noon();
    Branch branch = Branch.open(BranchSettings.from(source.read(BranchSettings.KEYS)), clock);
    DemoShop shop = new DemoShop(branch, clock, new BranchSettingsFile(source));
    shop.fillShelves();
    branch.people().create("rosa", "Rosa Quispe", Role.CASHIER, PASSWORD.toCharArray());
    branch.people().create("ana", "Ana Huamán", Role.ADMINISTRATOR, PASSWORD.toCharArray());
    return shop;
  }

  private static SettableClock noon() {
    return new SettableClock("2026-11-21T15:42:10Z");
  }

  /** A new branch without people and goods. */
  public static DemoShop unpacked(Path folder, URI centre, String... more) {
    SettableClock clock = noon();
    return new DemoShop(Branch.open(settings(folder, centre, more), clock), clock);
  }

  /**
   * A branch that sells already.
   *
   * @param more settings, as {@code key=value}
   */
  public static DemoShop open(Path folder, URI centre, String... more) {
    DemoShop shop = unpacked(folder, centre, more);
    shop.fillShelves();
    shop.branch.people().create("rosa", "Rosa Quispe", Role.CASHIER, PASSWORD.toCharArray());
    return shop;
  }

  /** A branch that sells already, in which the drawer must be opened first. */
  public static DemoShop withDrawer(Path folder, URI centre) {
    DemoShop shop = unpacked(folder, centre, "cash.session=required");
    shop.fillShelves();
    shop.branch.people().create("rosa", "Rosa Quispe", Role.CASHIER, PASSWORD.toCharArray());
    shop.branch.people().create("luis", "Luis Mamani", Role.SUPERVISOR, PASSWORD.toCharArray());
    return shop;
  }

  private static BranchSettings settings(Path folder, URI centre, String... more) {
    List<String> values = new ArrayList<>();
    if (Arrays.stream(more).noneMatch(value -> value.startsWith("cash.session="))) {
      values.add("cash.session=optional");
    }
    if (Arrays.stream(more).noneMatch(value -> value.startsWith("branch.code="))) {
      values.add("branch.code=CUS");
    }
    values.addAll(
        List.of(
            "branch.name=Bodega San Blas",
            "data.dir=" + folder,
            "centre.url=" + centre,
            "sync.after-sale=false",
            "sync.max-batch-bytes=10000",
            "sync.timeout=5s"));
    values.addAll(List.of(more));
    return BranchSettings.from(SettingsReader.read(BranchSettings.KEYS, null, Map.of(), values));
  }

  private void fillShelves() {
    branch
        .database()
        .inTransaction(tx -> {
          Catalog catalog = branch.catalog();
          catalog.create(tx, piece("IK500", "Inca Kola 500 ml", "Bebidas", "3.50", 48, INCA_KOLA));
          catalog.create(
              tx, piece("ARR5", "Arroz Costeño extra 5 kg", "Abarrotes", "24.90", 12, RICE));
          catalog.create(
              tx, piece("LEG400", "Leche Gloria evaporada 400 g", "Lácteos", "4.60", 96, MILK));
          catalog.create(tx, piece("LECHA", "Leche chocolatada 180 ml", "Lácteos", "1.80", 30));
          catalog.create(tx, piece("LECSOY", "Leche de soya 946 ml", "Lácteos", "7.20", 0));
          catalog.create(
              tx,
              piece(
                  "GAL6",
                  "Galletas Soda San Jorge, paquete familiar de seis unidades con 25 % más de contenido",
                  "Abarrotes",
                  "5.40",
                  20));
          catalog.create(tx, piece("ACE1", "Aceite Primor 1 L", "Abarrotes", "11.90", 18));
          catalog.create(
              tx, piece("ATUN", "Atún Florida en aceite 170 g", "Conservas", "6.30", 40));
          catalog.create(tx, piece("PAPHIG", "Papel higiénico Suave x 4", "Limpieza", "5.80", 25));
          catalog.create(tx, piece("DET2", "Detergente Bolívar 2 kg", "Limpieza", "22.40", 9));
          catalog.create(tx, piece("BOLS", "Televisor LED 65 pulgadas", "Otros", "38999.90", 3));
          catalog.create(
              tx,
              new NewProduct(
                  "PAPA",
                  "Papa amarilla",
                  "Verduras",
                  UnitOfSale.KG,
                  Money.of("4.20"),
                  null,
                  TaxKind.EXEMPT,
                  List.of("200001"),
                  Quantity.of("35.5")));
          catalog.create(
              tx,
              new NewProduct(
                  "777",
                  "Queso Andino",
                  "Lácteos",
                  UnitOfSale.KG,
                  Money.of("35.90"),
                  null,
                  TaxKind.IGV,
                  List.of(),
                  Quantity.of("12")));
          catalog.create(
              tx,
              new NewProduct(
                  "BOLSA",
                  "Bolsa plástica mediana",
                  "Otros",
                  UnitOfSale.UN,
                  Money.of("0.20"),
                  null,
                  TaxKind.IGV,
                  List.of(),
                  Quantity.of(500),
                  true));
          catalog.create(tx, piece("00001", "Fósforos", "Otros", "0.30", 100));
          catalog.create(
              tx, piece("JAB", "Jabón Bolívar antiguo", "Limpieza", "3.20", 4, OLD_SOAP));
          tx.update("update products set withdrawn = 1 where code = 'JAB'").execute();
        });
  }

  private static NewProduct piece(
      String code, String name, String category, String price, int stock, String... barcodes) {
    return new NewProduct(
        code,
        name,
        category,
        UnitOfSale.UN,
        Money.of(price),
        null,
        TaxKind.IGV,
        Arrays.asList(barcodes),
        Quantity.of(stock));
  }

  /** The computer's. */
  public SettableClock clock() {
    return clock;
  }

  public Branch branch() {
    return branch;
  }

  public Product product(String code) {
    if (branch.catalog().lookUp(code) instanceof Catalog.Lookup.Found(Product product)) {
      return product;
    }
    throw new AssertionError("no product " + code);
  }

  public User rosa() {
    return branch.people().active().stream()
        .filter(user -> user.name().equals("rosa"))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody bought rice with a note of fifty. */
  public Sale sellRice() {
    Ticket ticket = Ticket.open().add(product("ARR5"), Quantity.ONE);
    Tender tender = Tender.of(ticket.total()).cash(Money.of("50"));
    return branch.checkout().charge(ticket, tender, rosa());
  }

  /** The same to a customer with a limit, who owes it now. */
  public Sale sellRiceOnCredit() {
    User manager = new User("USR", "marta", "Marta", Role.BRANCH_MANAGER, true);
    CustomerDocument document = new CustomerDocument("45678912");
    Customer ana =
        ((CreateResult.Created) branch.customers().create(document, "Ana Huamán", null, null))
            .customer();
    var limit = new CustomerChanged.State(ana.name(), null, null, Money.of("100"));
    branch.customers().change(ana, limit, manager, List.of());
    Ticket ticket =
        Ticket.open().add(product("ARR5"), Quantity.ONE).withCustomer(document.number());
    Tender tender = Tender.of(ticket.total()).exactly(PaymentMethod.CREDIT, ticket.total(), null);
    return branch.checkout().charge(ticket, tender, manager);
  }

  public TillServices services() {
    return new TillServices(
        branch.settings(),
        branch.people(),
        branch.personnel(),
        branch.approvals(),
        branch.catalog(),
        branch.checkout(),
        branch.receipts(),
        branch.printer(),
        branch.sync(),
        branch.enrolment(),
        branch.clock(),
        branch.drawer(),
        branch.cashReports(),
        branch.tickets(),
        branch.favourites(),
        syncDesk(),
        branch.history(),
        branch.care(file),
        receiptDesk(),
        branch.assortment(),
        branch.productImport(),
        branch.customers(),
        new CreditDesk(
            branch.customers(),
            branch.customerPayments(),
            branch.paymentSlips(),
            branch.printer()));
  }

  public SyncDesk syncDesk() {
    return new SyncDesk(branch.syncLedger(), branch.schedule(), branch.connectionCheck());
  }

  public ReceiptDesk receiptDesk() {
    return new ReceiptDesk(
        branch.returns(),
        branch.foreignReturns(),
        branch.seals(),
        branch.catalog(),
        branch.drawer(),
        branch.creditNotes(),
        branch.printer());
  }

  @Override
  public void close() {
    branch.close();
  }
}
