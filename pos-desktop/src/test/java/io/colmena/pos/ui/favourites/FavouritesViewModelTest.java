package io.colmena.pos.ui.favourites;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.favourites.Favourites;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FavouritesViewModelTest {
  @TempDir private Path folder;
  private DemoShop shop;
  private final List<String> taken = new ArrayList<>();

  @BeforeEach
  void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private FavouritesViewModel with(@Nullable Product candidate, String... codes) {
    Favourites favourites = shop.branch().favourites();
    for (String code : codes) {
      favourites.add(shop.product(code));
    }
    return new FavouritesViewModel(
        favourites,
        new Texts(Locale.of("es")),
        new InlineTasks(),
        candidate,
        offer -> taken.add(offer.product().code()));
  }

  private static List<String> shown(FavouritesViewModel tiles) {
    return Objects.requireNonNull(tiles.tilesProperty().get()).stream()
        .map(offer -> offer.product().code())
        .toList();
  }

  @Test
  void aLetterAClickOrEnterTakesOne() {
    FavouritesViewModel tiles = with(null, "PAPA", "BOLSA", "00001");
    tiles.take(1);
    tiles.move(1);
    tiles.move(1);
    tiles.move(1); // there is nothing further
    tiles.takeChosen();
    tiles.take(9);
    assertThat(taken).containsExactly("BOLSA", "00001");
  }

  @Test
  void theProductThatIsChosenOnTheScreenCanBeAddedOnce() {
    FavouritesViewModel tiles = with(shop.product("PAPA"), "BOLSA");
    assertThat(tiles.candidate()).contains(shop.product("PAPA"));
    tiles.addCandidate();
    assertThat(shown(tiles)).containsExactly("BOLSA", "PAPA");
    assertThat(tiles.chosenProperty().get()).isEqualTo(1);
    assertThat(tiles.noticeProperty().get().text()).contains("Papa amarilla");
    assertThat(tiles.candidate()).isEmpty();
    assertThat(with(shop.product("PAPA")).candidate()).isEmpty();
  }

  @Test
  void oneIsTakenAwayAndStillSold() {
    FavouritesViewModel tiles = with(null, "PAPA", "BOLSA");
    tiles.move(1);
    tiles.removeChosen();
    assertThat(shown(tiles)).containsExactly("PAPA");
    assertThat(tiles.chosenProperty().get()).isZero();
    tiles.removeChosen();
    tiles.removeChosen(); // nothing is left to take away
    tiles.takeChosen();
    assertThat(shown(tiles)).isEmpty();
    assertThat(taken).isEmpty();
    assertThat(shop.product("PAPA").withdrawn()).isFalse();
  }

  @Test
  void theyAreOrderedAndTheNextTillSeesTheOrder() {
    FavouritesViewModel tiles = with(null, "PAPA", "BOLSA", "00001");
    tiles.move(2);
    tiles.shift(-1);
    tiles.shift(-1);
    tiles.shift(-1); // it is the first already
    assertThat(shown(tiles)).containsExactly("00001", "PAPA", "BOLSA");
    assertThat(shown(with(null))).containsExactly("00001", "PAPA", "BOLSA");
  }

  @Test
  void oneTooManyIsRefusedInWords() {
    String[] codes = {
      "IK500", "ARR5", "LEG400", "LECHA", "LECSOY", "GAL6", "ACE1", "ATUN", "PAPHIG", "DET2",
      "BOLS", "777", "BOLSA", "00001"
    };
    with(null, codes);
    shop.branch()
        .database()
        .inTransaction(tx -> {
          for (int i = codes.length; i < Favourites.MOST; i++) {
            tx.update("insert into favourites (product_code, place) values (:code, 99)")
                .bind("code", "GONE-" + i)
                .execute();
          }
        });
    FavouritesViewModel tiles = with(shop.product("PAPA"));
    tiles.addCandidate();
    assertThat(tiles.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(tiles.noticeProperty().get().text()).contains("24");
  }
}
