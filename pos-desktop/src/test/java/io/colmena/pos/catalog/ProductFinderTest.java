package io.colmena.pos.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductFinderTest {
  @RegisterExtension final TestBranch cusco = new TestBranch();

  private ProductFinder finder;

  @BeforeEach
  void fillShelves() {
    add("INK", "Inca Kola 500 ml", "Bebidas", 48, Quantity.of(12), "7750182003858");
    add("LEC", "Leche Gloria", "Lácteos", 5, Quantity.of(6), "7751271021975");
    add("PAN", "Pan de molde", "Abarrotes", 0, null);
    finder = cusco.branch().catalog().finder();
  }

  private void add(
      String code,
      String name,
      String category,
      int stock,
      @Nullable Quantity minimum,
      String... barcodes) {
    cusco.create(
        new NewProduct(
            code,
            name,
            category,
            UnitOfSale.UN,
            Money.of("3.50"),
            null,
            TaxKind.IGV,
            List.of(barcodes),
            Quantity.of(stock),
            false,
            "hecho para " + name,
            minimum));
  }

  private List<String> codes(ProductQuery query) {
    return finder.listed(finder.find(query)).stream().map(each -> each.product().code()).toList();
  }

  private List<String> typed(String text) {
    return codes(new ProductQuery(text, null, null));
  }

  private List<String> in(StockState state) {
    return codes(new ProductQuery("", null, state));
  }

  @Test
  void withoutAnyWishAllAreThereByName() {
    assertThat(codes(ProductQuery.ALL)).containsExactly("INK", "LEC", "PAN");
  }

  @Test
  void nameCodeBarcodeAndDescriptionAreSearched() {
    assertThat(typed("gloria")).containsExactly("LEC");
    assertThat(typed("ink")).containsExactly("INK");
    assertThat(typed("7751271")).containsExactly("LEC");
    assertThat(typed("21975")).containsExactly("LEC");
    assertThat(typed("hecho molde")).containsExactly("PAN");
    assertThat(typed("¿?")).isEmpty();
  }

  @Test
  void filtersByCategoryAndState() {
    assertThat(codes(new ProductQuery("", "Lácteos", null))).containsExactly("LEC");
    assertThat(in(StockState.AVAILABLE)).containsExactly("INK");
    assertThat(in(StockState.LOW)).containsExactly("LEC");
    assertThat(in(StockState.OUT)).containsExactly("PAN");
    assertThat(in(StockState.WITHDRAWN)).isEmpty();
    assertThat(finder.categories()).containsExactly("Abarrotes", "Bebidas", "Lácteos");
  }

  @Test
  void whatAnotherTillChangedIsFoundAtTheNextLook() {
    typed("leche");
    ProductDao otherTill = new ProductDao();
    ProductCard milk = finder.card("CUS-PROD-002").orElseThrow();
    ProductState renamed = milk.state().known("LEC2", List.of("40084077")).withdrawn(true);
    cusco.database().inTransaction(tx -> otherTill.change(tx, milk.id(), renamed));

    assertThat(typed("lec2")).containsExactly("LEC2");
    assertThat(typed("7751271021975")).isEmpty();
    assertThat(in(StockState.WITHDRAWN)).containsExactly("LEC2");
  }

  @Test
  void whatWasTakenAwayWithALostHistoryIsFoundNoMore() {
    add("SAL", "Sal", "Abarrotes", 0, null);
    assertThat(typed("sal")).containsExactly("SAL");
    cusco.database().inTransaction(tx -> new ProductDao().remove(tx, "CUS-PROD-004"));

    assertThat(finder.find(new ProductQuery("sal", null, null))).isEmpty();
  }
}
