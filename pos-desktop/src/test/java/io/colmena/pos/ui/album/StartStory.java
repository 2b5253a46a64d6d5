package io.colmena.pos.ui.album;

import static io.colmena.pos.ui.album.State.EMPTY;
import static io.colmena.pos.ui.album.State.ERROR;
import static io.colmena.pos.ui.album.State.FULL;

import io.colmena.pos.app.BranchInstaller;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import io.colmena.pos.ui.shell.ReasonWindow;
import io.colmena.pos.ui.shell.SetupWindow;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/** What a computer shows before anybody can sell on it. */
final class StartStory implements Story {
  @Override
  public void walk(Visit visit) {
    setUp(visit);
    inUse(visit);
    restored(visit);
    firstPerson(visit);
  }

  private static void setUp(Visit visit) {
    Path file = visit.folder().resolve("san-blas.yml");
    try (Walk walk =
        visit.walk(
            new TillDriver((stage, tasks, _) ->
                new SetupWindow(stage, new BranchInstaller(file), tasks).show()))) {
      TillDriver window = walk.till;
      window.waitUntilShown("#setup-choice-1");
      if (!walk.texts.isSpanish()) {
        window.press(KeyCode.DIGIT4);
      }
      walk.look("setup", FULL);
      window.press(KeyCode.DIGIT1);
      window.waitUntilShown("#setup-name");
      walk.look("setup-shop", EMPTY);
      window.press(KeyCode.ENTER);
      walk.look("setup-shop", ERROR);
      window.type("Bodega San Blas");
      walk.fill("#setup-code", "CUS");
      walk.look("setup-shop", FULL);
      window.press(KeyCode.ENTER);
      window.waitUntilShown("#setup-centre");
      walk.look("setup-centre", FULL);
      window.press(KeyCode.ENTER);
      window.waitUntilShown("#setup-person");
      walk.fill("#setup-person", "ana");
      walk.fill("#setup-password", "colmena-1");
      walk.fill("#setup-repeated", "colmena-1");
      walk.look("setup-person", FULL);
    }
  }

  private static void inUse(Visit visit) {
    says(visit, "in-use", FULL, stage -> ReasonWindow.inUse(stage, visit.texts()));
  }

  private static void restored(Visit visit) {
    Path aside = Path.of("/home/tienda/Colmena/branch.mv.db.before-restore-2026-05-16T08-30-00");
    says(visit, "restored", FULL, stage -> ReasonWindow.restored(stage, visit.texts(), aside));
    String why = "there is no /media/copias/branch-2026-05-15T22-00-00.zip";
    says(visit, "restored", ERROR, stage -> ReasonWindow.notRestored(stage, visit.texts(), why));
  }

  private static void says(
      Visit visit, String screen, State state, Function<Stage, ReasonWindow> window) {
    try (Walk walk = visit.walk(new TillDriver((stage, _, _) -> window.apply(stage).show()))) {
      walk.look(screen, state);
    }
  }

  private static void firstPerson(Visit visit) {
    try (DemoShop shop =
            DemoShop.unpacked(
                visit.folder(), DemoShop.NOBODY, "ui.language=" + visit.language().getLanguage());
        Walk walk = visit.walk(new TillDriver(shop))) {
      TillDriver till = walk.till;
      till.waitUntilShown("#login-submit-first");
      walk.look("first-login", EMPTY);
      walk.fill("#login-name", "ana");
      walk.fill("#login-password", "secreto");
      walk.fill("#login-repeated", "distinto");
      till.press(KeyCode.ENTER);
      walk.waitFor("#login-notice", "login.passwordsDiffer");
      walk.look("first-login", ERROR);
    }
  }
}
