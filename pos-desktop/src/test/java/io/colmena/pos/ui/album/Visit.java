package io.colmena.pos.ui.album;

import io.colmena.pos.people.Role;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.TillDriver;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One walk of a story in one language.
 *
 * @param folder an empty one, for this walk alone
 */
record Visit(Path folder, Locale language, Eye eye) {
  /** Of the centre. It is seen on the pictures, which must always be the same; else any. */
  int port() {
    return eye instanceof Photographer ? 3000 : 0;
  }

  Texts texts() {
    return new Texts(language);
  }

  /** A shop in this language, with Rosa at the till and Luis as its manager. */
  DemoShop shop(URI centre, String... more) {
    List<String> settings = new ArrayList<>(Arrays.asList(more));
    settings.add("ui.language=" + language.getLanguage());
    DemoShop shop = DemoShop.open(folder, centre, settings.toArray(String[]::new));
    addLuis(shop);
    return shop;
  }

  static void addLuis(DemoShop shop) {
    shop.branch()
        .people()
        .create("luis", "Luis Mamani", Role.ADMINISTRATOR, DemoShop.PASSWORD.toCharArray());
  }

  Walk walk(TillDriver till) {
    return new Walk(till, texts(), this);
  }

  /** Somebody has logged in and may sell. */
  Walk till(DemoShop shop, String who) {
    Walk walk = walk(new TillDriver(shop));
    walk.till.waitUntilShown("#login-submit");
    walk.till.logIn(who, DemoShop.PASSWORD);
    walk.till.waitUntilShown("#checkout");
    return walk;
  }
}
