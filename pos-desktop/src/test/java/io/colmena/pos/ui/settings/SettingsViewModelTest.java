package io.colmena.pos.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.people.User;
import io.colmena.pos.settings.BranchSettings.Theme;
import io.colmena.pos.settings.EditableSetting;
import io.colmena.pos.settings.EditableSetting.Section;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsViewModelTest {
  @TempDir private Path folder;
  private Path file;
  private DemoShop shop;
  private final List<Object> looks = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    file = write(folder);
    shop = DemoShop.fromFile(file);
  }

  /** The settings of a shop, with a comment that must survive. */
  static Path write(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("san-blas.yml"),
        """
        # Bodega San Blas; no borrar este comentario
        branch:
          code: CUS
          name: Bodega San Blas
        data.dir: data
        centre.url: http://127.0.0.1:9
        cash.session: optional
        sync.after-sale: false
        """);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private User who(String name) {
    return shop.branch().people().logIn(name, DemoShop.PASSWORD.toCharArray()).user().orElseThrow();
  }

  private SettingsViewModel model(String name) {
    SettingsViewModel.Look look =
        new SettingsViewModel.Look() {
          @Override
          public void use(Theme theme) {
            looks.add(theme);
          }

          @Override
          public void use(Locale language) {
            looks.add(language);
          }
        };
    return new SettingsViewModel(
        shop.services().care(),
        shop.branch().settings(),
        look,
        new Texts(Locale.of("es")),
        new InlineTasks(),
        who(name));
  }

  private static void set(SettingsViewModel model, EditableSetting setting, String text) {
    model.field(setting).text().set(text);
  }

  @Test
  void theAdministratorChangesTheShopsNameForTheNextStart() throws IOException {
    SettingsViewModel model = model("ana");
    set(model, EditableSetting.NAME, "Bodega San Cristóbal: centro");
    model.save();
    assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.INFO);
    assertThat(model.noticeProperty().get().text()).contains("Cierre y abra");
    assertThat(Files.readString(file))
        .contains("no borrar este comentario")
        .contains("name: \"Bodega San Cristóbal: centro\"");
    LocalDate day = LocalDate.of(2026, 11, 21);
    assertThat(shop.branch().audit().between(day, day, 5).toString()).contains("settings-changed");
  }

  @Test
  void aWrongValueIsToldAtItsFieldAndNothingIsWritten() throws IOException {
    String before = Files.readString(file);
    SettingsViewModel model = model("ana");
    set(model, EditableSetting.NAME, "Otra");
    set(model, EditableSetting.ROUNDING, "diez");
    model.save();
    assertThat(model.field(EditableSetting.ROUNDING).error().get()).contains("diez", "0.10");
    assertThat(model.field(EditableSetting.NAME).error().get()).isEmpty();
    assertThat(model.sectionProperty().get()).isEqualTo(Section.CASH);
    assertThat(model.noticeProperty().get().text()).contains("No se guardó nada");
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void aNetworkPrinterNeedsItsAddress() {
    SettingsViewModel model = model("ana");
    set(model, EditableSetting.PRINTER, "network");
    model.save();
    assertThat(model.field(EditableSetting.ADDRESS).error().get()).startsWith("Falta.");
  }

  @Test
  void onlyWhatMattersForThePrinterIsAsked() {
    SettingsViewModel model = model("ana");
    assertThat(model.fields(Section.PRINTER))
        .extracting(SettingsField::setting)
        .containsExactly(EditableSetting.PRINTER);
    set(model, EditableSetting.PRINTER, "serial");
    assertThat(model.fields(Section.PRINTER))
        .extracting(SettingsField::setting)
        .contains(EditableSetting.DEVICE, EditableSetting.SPEED)
        .doesNotContain(EditableSetting.ADDRESS);
  }

  @Test
  void aTestPageGoesWhereTheFieldsSayBeforeTheyAreSaved() throws IOException {
    SettingsViewModel model = model("ana");
    set(model, EditableSetting.PRINTER, "pdf");
    model.printTestPage();
    assertThat(model.noticeProperty().get().text()).contains("salió");
    assertThat(folder.resolve("data").resolve("receipts").resolve("pagina-de-prueba.pdf")).exists();
    assertThat(Files.readString(file)).doesNotContain("pdf");
  }

  @Test
  void aPrinterThatIsOffIsToldInWords() {
    SettingsViewModel model = model("ana");
    set(model, EditableSetting.PRINTER, "network");
    set(model, EditableSetting.ADDRESS, "127.0.0.1:9");
    model.printTestPage();
    assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(model.noticeProperty().get().text()).contains("IMP-1");
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid() throws IOException {
    Files.createDirectories(folder.resolve("san-blas.yml.partial").resolve("in the way"));
    SettingsViewModel model = model("ana");
    set(model, EditableSetting.NAME, "Otra");
    model.save();
    assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(model.noticeProperty().get().text()).contains("san-blas.yml", "permisos");
  }

  @Test
  void coloursAreThereAtOnce() throws IOException {
    SettingsViewModel model = model("ana");
    set(model, EditableSetting.THEME, "dark");
    model.save();
    assertThat(looks).containsExactly(Theme.DARK);
    assertThat(model.noticeProperty().get().text()).isEqualTo("Guardado.");
    assertThat(Files.readString(file)).contains("dark");
  }

  @Test
  void aCashierChangesColoursAndNothingElse() throws IOException {
    String before = Files.readString(file);
    SettingsViewModel model = model("rosa");
    assertThat(model.sections()).containsExactly(Section.APPEARANCE);
    assertThat(model.offersBackups()).isFalse();
    set(model, EditableSetting.THEME, "dark");
    model.save();
    assertThat(looks).containsExactly(Theme.DARK);
    assertThat(Files.readString(file)).isEqualTo(before);
  }
}
