package io.colmena.pos.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.foundation.settings.SettingsReader;
import io.colmena.pos.app.Branch;
import io.colmena.pos.app.BranchInstaller;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.setup.SetupPlan.Kind;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.setup.SetupViewModel.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start, with branches that are really made. */
final class SetupViewModelTest {
  @TempDir private Path folder;

  private boolean done;

  private Path file() {
    return folder.resolve("san-blas.yml");
  }

  private SetupViewModel model() {
    return new SetupViewModel(
        new BranchInstaller(file()),
        new Texts(Locale.of("es")),
        new InlineTasks(),
        () -> done = true);
  }

  private static void answer(SetupViewModel model, SetupField field, String text) {
    model.answer(field).set(text);
  }

  private static void answerPerson(SetupViewModel model) {
    answer(model, SetupField.PERSON, "ana");
    answer(model, SetupField.DISPLAY_NAME, "Ana Huamán");
    answer(model, SetupField.PASSWORD, "colmena-1");
    answer(model, SetupField.REPEATED, "colmena-1");
  }

  private static void answerShop(SetupViewModel model) {
    answer(model, SetupField.NAME, "Bodega \"San Blas\"");
    answer(model, SetupField.CODE, "cus");
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private Branch open() {
    return Branch.open(
        BranchSettings.from(SettingsReader.read(BranchSettings.KEYS, file(), Map.of(), List.of())));
  }

  @Test
  void aNewBranchWithoutItsCentreSellsAndIsLinkedLater() throws IOException {
    setUpWithoutItsCentre();
  }

  private void setUpWithoutItsCentre() throws IOException {
    SetupViewModel model = model();
    model.choose(Kind.NEW_BRANCH);
    answerShop(model);
    model.next();
    assertThat(model.stepProperty().get()).isEqualTo(Step.CENTRE);
    model.next();
    answerPerson(model);
    assertThat(left()).as("before the last answer").isEmpty();
    model.next();
    assertThat(done).isTrue();
    assertThat(left()).containsExactly("data-cus", "san-blas.yml");
    try (Branch branch = open()) {
      assertThat(branch.settings().name()).isEqualTo("Bodega \"San Blas\"");
      assertThat(branch.people().logIn("ana", "colmena-1".toCharArray()).user()).isPresent();
    }
  }

  @Test
  void wrongAnswersAreToldAtTheirFields() {
    SetupViewModel model = model();
    model.choose(Kind.NEW_BRANCH);
    answer(model, SetupField.CODE, "C U S");
    model.next();
    assertThat(model.stepProperty().get()).isEqualTo(Step.SHOP);
    assertThat(model.error(SetupField.NAME).get()).contains("nombre de la tienda");
    assertThat(model.error(SetupField.CODE).get()).contains("CUS");
    answerShop(model);
    model.next();
    answer(model, SetupField.CENTRE, "central.pe");
    model.next();
    assertThat(model.error(SetupField.CENTRE).get()).contains("https://");
    answer(model, SetupField.CENTRE, "");
    model.next();
    answerPerson(model);
    answer(model, SetupField.REPEATED, "otra-cosa");
    model.next();
    assertThat(model.error(SetupField.REPEATED).get()).contains("no son iguales");
    assertThat(done).isFalse();
  }

  @Test
  void backKeepsWhatWasTyped() {
    SetupViewModel model = model();
    model.choose(Kind.NEW_BRANCH);
    answerShop(model);
    model.next();
    model.back();
    assertThat(model.stepProperty().get()).isEqualTo(Step.SHOP);
    assertThat(model.answer(SetupField.CODE).get()).isEqualTo("cus");
    model.back();
    assertThat(model.stepProperty().get()).isEqualTo(Step.WHAT);
  }

  @Test
  void aCentreThatDoesNotAnswerLeavesNothing() throws IOException {
    SetupViewModel model = model();
    model.choose(Kind.NEW_COMPUTER);
    answerShop(model);
    model.next();
    answer(model, SetupField.CENTRE, "http://127.0.0.1:9");
    answer(model, SetupField.ENROLMENT, "K7QM-2XWT-9RBD");
    model.next();
    assertThat(model.error(SetupField.CENTRE).get()).contains("no contesta");
    assertThat(done).isFalse();
    assertThat(left()).isEmpty();
  }

  @Test
  void aTillWithoutANumberIsToldAtItsField() {
    SetupViewModel model = model();
    model.choose(Kind.NEW_BRANCH);
    answerShop(model);
    answer(model, SetupField.TILL, "principal");
    model.next();
    assertThat(model.stepProperty().get()).isEqualTo(Step.SHOP);
    assertThat(model.error(SetupField.TILL).get()).contains("de 1 a 999");
  }

  @Test
  void whoTriesItFindsGoodsAndCanNeverReachACentre() {
    SetupViewModel model = model();
    model.choose(Kind.TRY_OUT);
    assertThat(model.stepProperty().get()).isEqualTo(Step.PERSON);
    answerPerson(model);
    model.next();
    assertThat(done).isTrue();
    try (Branch branch = open()) {
      assertThat(branch.settings().name()).startsWith("DEMO");
      assertThat(branch.catalog().lookUp("7751023693573")).isInstanceOf(Catalog.Lookup.Found.class);
      assertThatThrownBy(() -> branch.enrolment().enrol("K7QM-2XWT-9RBD"))
          .isInstanceOf(CentreRefused.class);
    }
  }

  @Test
  void whatAPowerCutLeftIsTakenOverOrRemoved() throws IOException {
    setUpWithoutItsCentre();
    Files.delete(file());
    Files.createDirectories(folder.resolve("data-cus.setup").resolve("half"));
    done = false;
    SetupViewModel again = model();
    again.choose(Kind.NEW_BRANCH);
    answerShop(again);
    again.next();
    again.next();
    answerPerson(again);
    answer(again, SetupField.PERSON, "beto");
    again.next();
    assertThat(done).isTrue();
    assertThat(left()).containsExactly("data-cus", "san-blas.yml");
    try (Branch branch = open()) {
      assertThat(branch.people().logIn("ana", "colmena-1".toCharArray()).user())
          .as("the database that was there")
          .isPresent();
    }
  }
}
