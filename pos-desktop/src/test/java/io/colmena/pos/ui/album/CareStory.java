package io.colmena.pos.ui.album;

import static io.colmena.pos.ui.album.State.EMPTY;
import static io.colmena.pos.ui.album.State.ERROR;
import static io.colmena.pos.ui.album.State.FULL;

import io.colmena.pos.settings.EditableSetting;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import java.nio.file.Files;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** Ana looks after the branch: settings, scanner, backups. */
final class CareStory implements Story {
  @Override
  public void walk(Visit visit) throws Exception {
    var file =
        Files.writeString(
            visit.folder().resolve("san-blas.yml"),
            """
            branch:
              code: CUS
              name: Bodega San Blas
            data.dir: data
            centre.url: http://127.0.0.1:9
            cash.session: optional
            sync.after-sale: false
            ui.language: %s
            """
                .formatted(visit.language().getLanguage()));
    try (DemoShop shop = DemoShop.fromFile(file);
        Walk walk = visit.till(shop, "ana")) {
      shop.sellRice();
      walk.openOffice("settings");
      walk.till.waitUntilShown("#settings");
      sections(walk);
      triesTheScanner(walk);
      backsUp(walk);
    }
  }

  private static void sections(Walk walk) {
    TillDriver till = walk.till;
    int digit = 1;
    for (EditableSetting.Section section : EditableSetting.Section.values()) {
      till.press(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + digit++));
      walk.look("settings-" + section.name().toLowerCase(Locale.ROOT), FULL);
    }
    till.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    till.waitUntilShown("#setting-printer-kind");
    till.onScreen(() -> {
      ((Button) ((HBox) till.scene().lookup("#setting-printer-kind")).getChildren().get(2)).fire();
      return true;
    });
    till.press(KeyCode.ENTER);
    walk.waitFor("#settings-notice", "settings.nothingWritten");
    walk.look("settings-printer", ERROR);
  }

  private static void triesTheScanner(Walk walk) {
    TillDriver till = walk.till;
    till.press(KeyCode.CONTROL, KeyCode.E);
    till.waitUntilShown("#scanner-test");
    walk.look("scanner", EMPTY);
    till.scan(DemoShop.INCA_KOLA);
    walk.waitFor("#scanner-verdict", "scanner.fine");
    walk.look("scanner", FULL);
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#scanner-test");
  }

  private static void backsUp(Walk walk) {
    TillDriver till = walk.till;
    till.press(KeyCode.CONTROL, KeyCode.B);
    till.waitUntilShown("#backups-list");
    walk.look("backups", EMPTY);
    till.press(KeyCode.ENTER);
    walk.waitFor("#backups-notice", "backups.made");
    walk.look("backups", FULL);
    till.press(KeyCode.CONTROL, KeyCode.R);
    till.waitUntilShown("#confirm");
    walk.look("restore", FULL);
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.CONTROL, KeyCode.H);
    till.waitUntil(
        "the centre was asked",
        () ->
            !till.text("#backups-notice").contains(walk.texts.get("backups.recovering"))
                && !till.text("#backups-notice")
                    .contains(walk.texts.get("backups.made").substring(0, 8)));
    walk.look("backups", ERROR);
  }
}
