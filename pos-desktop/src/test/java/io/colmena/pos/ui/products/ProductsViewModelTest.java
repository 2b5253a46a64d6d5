package io.colmena.pos.ui.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.AdjustReason;
import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.catalog.ProductField;
import io.colmena.pos.catalog.StockState;
import io.colmena.pos.export.ExportResult;
import io.colmena.pos.export.Exporter;
import io.colmena.pos.export.TableFile;
import io.colmena.pos.imports.ImportPlan;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.NotedDialogs;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.labels.LabelScope;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.tables.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProductsViewModelTest implements ProductDialogs {
  private static final User BETO =
      new User("CUS-USR-009", "beto", "Beto Choque", Role.BRANCH_MANAGER, true);

  @TempDir private Path folder;

  private final Texts texts = new Texts(Locale.of("es"));
  private final NotedDialogs dialogs = new NotedDialogs();
  private final List<ProductCard> toAdjust = new ArrayList<>();
  private final List<LabelScope> scopes = new ArrayList<>();
  private final List<Table> saved = new ArrayList<>();
  private DemoShop shop;
  private ProductsViewModel products;

  @BeforeEach
  void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
    products = model();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private ProductsViewModel model() {
    return new ProductsViewModel(
        shop.branch().catalog().finder(),
        shop.branch().assortment(),
        texts,
        new InlineTasks(),
        dialogs,
        this,
        BETO);
  }

  @Override
  public void adjust(Assortment.Deed deed, ProductCard card, Consumer<ProductCard> adjusted) {
    toAdjust.add(card);
  }

  @Override
  public void printLabels(List<LabelScope> offered) {
    scopes.addAll(offered);
  }

  @Override
  public void saveTable(Table table, TableFile kind, String about) {
    saved.add(table);
    assertThat(new Exporter().save(table, kind, folder.resolve("p" + kind.ending()), _ -> true))
        .isInstanceOf(ExportResult.Saved.class);
  }

  @Override
  public void importFile(Assortment.Deed deed, Runnable done) {
    done.run();
  }

  private String said() {
    return products.noticeProperty().get().text();
  }

  private void type(ProductField field, String text) {
    products.form().text(field).set(text);
  }

  private void choose(ProductsViewModel model, String typed) {
    model.typedProperty().set(typed);
    model.choose(0);
  }

  private void allowed() {
    Objects.requireNonNull(dialogs.approvalAnswer).accept(null);
  }

  private ProductCard card(String code) {
    return shop.branch().catalog().finder().card(shop.product(code).id()).orElseThrow();
  }

  private void writeDownJam() {
    products.create();
    type(ProductField.NAME, "Mermelada de sauco");
    type(ProductField.CODE, "MERM");
    type(ProductField.CATEGORY, "Abarrotes");
    type(ProductField.PRICE, "8,50");
  }

  @Test
  void theListIsSearchedWhileSomebodyTypesAndCounted() {
    assertThat(products.count()).isEqualTo("16 productos");
    products.typedProperty().set("leche");
    assertThat(products.count()).isEqualTo("3 productos");
    products.typedProperty().set(DemoShop.RICE);
    assertThat(products.count()).isEqualTo("1 producto");
    assertThat(Objects.requireNonNull(products.at(0)).product().code()).isEqualTo("ARR5");
    products.typedProperty().set("nada así");
    assertThat(products.count()).isEqualTo("ninguno");
    assertThat(products.whyEmpty()).contains("Ningún producto coincide");
  }

  @Test
  void theKeysGoThroughStatesAndCategories() {
    products.stateProperty().set(StockState.OUT);
    assertThat(products.count()).isEqualTo("1 producto");
    products.nextState();
    assertThat(products.stateProperty().get()).isEqualTo(StockState.WITHDRAWN);
    assertThat(products.count()).isEqualTo("1 producto");
    products.nextState();
    assertThat(products.stateProperty().get()).isNull();
    products.nextCategory();
    assertThat(products.categoryProperty().get()).isEqualTo("Abarrotes");
    assertThat(products.count()).isEqualTo("3 productos");
  }

  @Test
  void somethingNewIsSavedWithACommaOrAPoint() {
    writeDownJam();
    type(ProductField.COST, "5.20");
    products.form().stockProperty().set("12");
    products.scanned("7750182000338");
    products.save();
    allowed();

    assertThat(said()).isEqualTo("Guardado: Mermelada de sauco.");
    ProductCard jam = card("MERM");
    assertThat(jam.id()).isEqualTo("CUS-PROD-017");
    assertThat(jam.state().price()).isEqualTo(Money.of("8.50"));
    assertThat(jam.state().barcodes()).containsExactly("7750182000338");
    assertThat(jam.inStock()).isEqualTo(Quantity.of(12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1e9", "abc", "1000000000", "1.555", "1,5,5"})
  void aPriceThatIsNoneIsRefusedInWords(String price) {
    writeDownJam();
    type(ProductField.PRICE, price);
    products.save();

    assertThat(said()).contains("El precio es mayor que cero");
    assertThat(dialogs.opened).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1", "1e9", "abc", "1.5", "'1,5'", "1000000000"})
  void aQuantityThatIsNoneIsRefusedInWords(String quantity) {
    writeDownJam();
    products.form().stockProperty().set(quantity);
    products.save();

    assertThat(said()).contains("La cantidad va de 0 a 999999");
  }

  @Test
  void whatIsMissingIsNamed() {
    writeDownJam();
    type(ProductField.NAME, " ");
    products.save();
    assertThat(said()).contains("Falta el nombre");
    type(ProductField.NAME, "Mermelada");
    type(ProductField.BARCODES, "7750182000339");
    products.save();
    assertThat(said()).contains("7750182000339 no está bien");
  }

  @Test
  void aTakenCodeNamesTheProductThatHasItAlsoAWithdrawnOne() {
    writeDownJam();
    type(ProductField.CODE, "JAB");
    products.save();
    allowed();
    assertThat(said()).contains("JAB Jabón Bolívar antiguo (retirado)");
    type(ProductField.CODE, "MERM");
    type(ProductField.BARCODES, DemoShop.INCA_KOLA);
    products.save();
    allowed();
    assertThat(said()).contains(DemoShop.INCA_KOLA, "IK500 Inca Kola 500 ml");
  }

  @Test
  void theSecondOfTwoTillsSeesWhatTheFirstSavedAndKeepsWhatItTyped() {
    ProductsViewModel second = model();
    choose(products, "ARR5");
    choose(second, "ARR5");
    products.form().text(ProductField.PRICE).set("25.50");
    second.form().text(ProductField.NAME).set("Arroz extra, 5 kilos");
    products.save();
    allowed();
    second.save();
    allowed();

    assertThat(second.noticeProperty().get().text())
        .isEqualTo(
            "Otra persona guardó antes y cambió: Precio S/. Lo suyo sigue escrito: revíselo y"
                + " guarde otra vez.");
    assertThat(second.form().text(ProductField.PRICE).get()).isEqualTo("25.50");
    assertThat(second.form().text(ProductField.NAME).get()).isEqualTo("Arroz extra, 5 kilos");
    second.save();
    allowed();
    assertThat(card("ARR5").state().price()).isEqualTo(Money.of("25.50"));
    assertThat(card("ARR5").state().name()).isEqualTo("Arroz extra, 5 kilos");
  }

  @Test
  void whatWasTypedIsNotLeftWithoutBeingAsked() {
    choose(products, "ARR5");
    type(ProductField.PRICE, "25.50");
    products.move(1);
    products.typedProperty().set("");
    products.choose(0);

    assertThat(dialogs.opened).contains("confirm");
    assertThat(products.form().text(ProductField.PRICE).get()).isEqualTo("25.50");
    Objects.requireNonNull(dialogs.confirmed).run();
    assertThat(products.form().text(ProductField.CODE).get()).isNotEqualTo("ARR5");
  }

  @Test
  void aProductIsWithdrawnAndComesBack() {
    choose(products, "ARR5");
    products.toggleWithdrawn();
    allowed();
    assertThat(Objects.requireNonNull(products.chosenProperty().get()).state().withdrawn())
        .isTrue();
    products.toggleWithdrawn();
    allowed();
    assertThat(card("ARR5").state().withdrawn()).isFalse();
  }

  @Test
  void theQuantityIsCorrectedWithAReason() {
    choose(products, "ARR5");
    products.adjust();
    allowed();
    List<ProductCard> adjusted = new ArrayList<>();
    AdjustViewModel model =
        new AdjustViewModel(
            shop.branch().assortment(),
            texts,
            new InlineTasks(),
            new Assortment.Deed(BETO, null),
            toAdjust.getFirst(),
            adjusted::add);
    model.typedProperty().set("1,5");
    model.confirm();
    assertThat(model.noticeProperty().get().text()).contains("sin decimales");
    model.typedProperty().set("9");
    model.move(-1);
    assertThat(model.reasonProperty().get()).isEqualTo(AdjustReason.OTHER);
    model.confirm();
    assertThat(model.noticeProperty().get().text()).isEqualTo("Escriba qué pasó.");
    model.wordsProperty().set("prestado a San Jerónimo");
    model.confirm();

    assertThat(adjusted.getFirst().inStock()).isEqualTo(Quantity.of(9));
    assertThat(card("ARR5").inStock()).isEqualTo(Quantity.of(9));
  }

  private static List<Integer> sizes(List<LabelScope> scopes) {
    return scopes.stream().map(scope -> scope.ids().size()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "0,00", "-1"})
  void aProductsPriceCannotBecomeNothing(String price) {
    choose(products, DemoShop.RICE);
    type(ProductField.PRICE, price);
    products.save();
    assertThat(said())
        .isEqualTo("El precio es mayor que cero, hasta S/\u00a099,999.99, como 12.50.");
    assertThat(dialogs.opened).as("nobody is asked").isEmpty();
    assertThat(shop.product("ARR5").price()).isEqualTo(Money.of("24.90"));
  }

  @Test
  void labelsAreOfWhatIsMarkedChosenOrShown() {
    products.typedProperty().set("leche");
    products.printLabels();
    assertThat(dialogs.opened).contains("approval to print-labels");
    allowed();
    assertThat(sizes(scopes)).as("the list").containsExactly(3);

    scopes.clear();
    products.choose(0);
    products.mark();
    products.mark();
    assertThat(products.count()).isEqualTo("3 productos  ·  2 marcados");
    products.printLabels();
    allowed();
    assertThat(sizes(scopes)).as("marked, chosen, list").containsExactly(2, 1, 3);

    products.mark();
    products.mark(0);
    assertThat(products.count()).as("taken away again").isEqualTo("3 productos  ·  2 marcados");
    products.unmark();
    assertThat(products.count()).isEqualTo("3 productos");
  }

  @Test
  void anEmptyListHasNoLabels() {
    products.typedProperty().set("nada que se parezca");
    products.printLabels();
    assertThat(said()).contains("ningún producto");
    assertThat(dialogs.opened).isEmpty();
  }

  @Test
  void theListIsSavedAsItIsShownAndComesBackWithoutAChange() throws Exception {
    products.typedProperty().set("le");
    products.categoryProperty().set("Lácteos");
    products.save(TableFile.XLSX);
    assertThat(dialogs.opened).contains("approval to edit-products");
    allowed();
    assertThat(saved.getFirst().about()).isEqualTo("3 productos  ·  le  ·  Lácteos");

    ImportPlan plan = shop.branch().productImport().plan(folder.resolve("p.xlsx"));
    assertThat(plan.rejected()).isEmpty();
    assertThat(plan.unchanged()).isEqualTo(3);
    assertThat(plan.fresh()).isEmpty();
    assertThat(plan.changed()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = TableFile.class,
      names = {"CSV", "XLSX"})
  void allOfItComesBackWithoutAChange(TableFile kind) throws Exception {
    products.save(kind);
    allowed();
    ImportPlan plan = shop.branch().productImport().plan(folder.resolve("p" + kind.ending()));
    assertThat(plan.rejected()).isEmpty();
    assertThat(plan.unchanged()).isEqualTo(16);
  }
}
