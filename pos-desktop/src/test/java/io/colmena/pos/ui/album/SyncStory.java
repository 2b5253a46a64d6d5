package io.colmena.pos.ui.album;

import static io.colmena.pos.ui.album.State.EMPTY;
import static io.colmena.pos.ui.album.State.ERROR;
import static io.colmena.pos.ui.album.State.FULL;

import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.StandInCentre;
import io.colmena.pos.ui.TillDriver;
import java.time.Instant;
import java.time.InstantSource;
import javafx.scene.input.KeyCode;

/** How the shop stands with the centre: without one, linking, and with all sent. */
final class SyncStory implements Story {
  /** As the shop has it. */
  private static final Instant NOW = Instant.parse("2026-11-21T15:42:10Z");

  @Override
  public void walk(Visit visit) throws Exception {
    try (StandInCentre centre = new StandInCentre(visit.port(), InstantSource.fixed(NOW));
        DemoShop shop = visit.shop(centre.address(), "sync.timeout=2s");
        Walk walk = visit.till(shop, "rosa")) {
      shop.sellRice();
      shop.sellRice();
      walk.openOffice("sync");
      walk.till.waitUntilShown("#sync-screen");
      walk.waitFor("#syncing-link", "syncing.notLinked");
      walk.look("sync", EMPTY);
      walk.till.press(KeyCode.ESCAPE);
      walk.till.waitUntilGone("#sync-screen");
      links(walk);
      walk.openOffice("sync");
      walk.till.waitUntilShown("#sync-screen");
      walk.waitFor("#syncing-link", "syncing.linked");
      walk.look("sync", FULL);
      switchOff(centre);
      walk.till.press(KeyCode.CONTROL, KeyCode.P);
      walk.waitFor("#syncing-notice", "check.somethingWrong");
      walk.look("sync", ERROR);
    }
  }

  private static void switchOff(StandInCentre centre) {
    centre.close();
  }

  private static void links(Walk walk) {
    TillDriver till = walk.till;
    till.press(KeyCode.CONTROL, KeyCode.S);
    till.waitUntilShown("#enrol");
    till.type("ABEJA-0000");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#enrol-notice", "ENR-2");
    walk.look("link", ERROR);
    till.replace(StandInCentre.CODE);
    till.press(KeyCode.ENTER);
    walk.waitFor("#enrol-notice", "enrol.accepted");
    walk.waitFor("#sync-detail", "sync.allSent");
    walk.look("link", FULL);
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#enrol");
  }
}
