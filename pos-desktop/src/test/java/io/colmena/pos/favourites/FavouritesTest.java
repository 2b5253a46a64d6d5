package io.colmena.pos.favourites;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.favourites.Favourites.Added;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.money.Money;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FavouritesTest {
  @RegisterExtension final TestBranch cusco = new TestBranch();

  private Favourites favourites() {
    return cusco.branch().favourites();
  }

  private List<String> codes() {
    return favourites().all().stream().map(offer -> offer.product().code()).toList();
  }

  @Test
  void whatIsAddedComesAfterTheOthersAndIsThereAfterARestart() {
    assertThat(codes()).isEmpty();
    assertThat(favourites().add(cusco.product("PAN", "0.30"))).isEqualTo(Added.ADDED);
    assertThat(favourites().add(cusco.product("AJO", "1.20"))).isEqualTo(Added.ADDED);
    cusco.restarted();
    assertThat(codes()).containsExactly("PAN", "AJO");
    assertThat(favourites().all().getFirst().inStock().toString()).isEqualTo("10");
  }

  @Test
  void aProductIsAFavouriteOnceAlsoWhenTwoTillsAddItAtOnce() {
    Product bread = cusco.product("PAN", "0.30");
    Favourites both = favourites();
    TestBranch.together(Collections.nCopies(4, () -> both.add(bread)));
    assertThat(favourites().add(bread)).isEqualTo(Added.THERE_ALREADY);
    assertThat(codes()).containsExactly("PAN");
  }

  @Test
  void theyStandInTheOrderThatTheyAreGiven() {
    Product bread = cusco.product("PAN", "0.30");
    Product garlic = cusco.product("AJO", "1.20");
    Product onion = cusco.product("CEB", "2.50");
    List.of(bread, garlic, onion).forEach(favourites()::add);
    favourites().arrange(List.of(onion, bread, garlic));
    assertThat(codes()).containsExactly("CEB", "PAN", "AJO");
    favourites().remove(bread);
    favourites().arrange(List.of(garlic, bread, onion)); // another till had not seen it go
    assertThat(codes()).containsExactly("AJO", "CEB");
  }

  @Test
  void theyCostWhatTheCatalogueSaysNowAndWhatIsWithdrawnIsLeftOut() {
    favourites().add(cusco.product("PAN", "0.30"));
    favourites().add(cusco.product("AJO", "1.20"));
    cusco.change("update products set price = 0.40 where code = 'PAN'");
    cusco.change("update products set withdrawn = 1 where code = 'AJO'");
    assertThat(codes()).containsExactly("PAN");
    assertThat(favourites().all().getFirst().product().price()).isEqualTo(Money.of("0.40"));
    cusco.change("update products set withdrawn = 0 where code = 'AJO'");
    assertThat(codes()).containsExactly("PAN", "AJO");
  }

  @Test
  void thereAreAsManyAsAreSeenAtOnce() {
    for (int i = 0; i < Favourites.MOST; i++) {
      assertThat(favourites().add(cusco.product("P" + i, "1.00"))).isEqualTo(Added.ADDED);
    }
    Product oneMore = cusco.product("MAS", "1.00");
    assertThat(favourites().add(oneMore)).isEqualTo(Added.NO_PLACE);
    favourites().remove(favourites().all().getFirst().product());
    assertThat(favourites().add(oneMore)).isEqualTo(Added.ADDED);
  }

  @Test
  void theJournalDoesNotTellOfThem() {
    Product bread = cusco.product("PAN", "0.30");
    long entries = cusco.count("journal");
    favourites().add(bread);
    favourites().remove(bread);
    assertThat(cusco.count("journal")).isEqualTo(entries);
  }
}
