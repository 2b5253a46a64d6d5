package io.colmena.demo;

import io.colmena.demo.shopping.Shop;
import java.util.List;

/**
 * One shop's figures, as the centre's report has them and as the branch's own database has them.
 */
record Comparison(Shop shop, Figures centre, Figures branch) {
  List<String> differences() {
    return centre.differencesFrom(branch);
  }

  boolean agrees() {
    return differences().isEmpty();
  }
}
