package io.colmena.pos.ui.settings;

import io.colmena.pos.settings.EditableSetting;
import io.colmena.pos.settings.EditableSetting.Section;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Binds the settings, one section at a time. */
public final class SettingsController implements KeyTarget {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final SettingsViewModel model;
  private final Texts texts;
  private final SettingsDialogs dialogs;

  @FXML private VBox sections;
  @FXML private Label title;
  @FXML private Label effect;
  @FXML private FlowPane fields;
  @FXML private Button testPage;
  @FXML private Button backups;
  @FXML private NoticeLabel notice;
  @FXML private Button submit;

  public SettingsController(SettingsViewModel model, Texts texts, SettingsDialogs dialogs) {
    this.model = model;
    this.texts = texts;
    this.dialogs = dialogs;
  }

  @FXML
  private void initialize() {
    for (Section section : model.sections()) {
      sections.getChildren().add(sectionButton(section));
    }
    notice.follow(model.noticeProperty());
    submit.disableProperty().bind(model.busyProperty());
    backups.setVisible(model.offersBackups());
    backups.setManaged(model.offersBackups());
    model.sectionProperty().subscribe(this::show);
    for (EditableSetting setting : List.of(EditableSetting.PRINTER, EditableSetting.RECEIPT_KIND)) {
      if (model.sections().contains(setting.section())) {
        model.field(setting).text().subscribe((_, _) -> show(model.sectionProperty().get()));
      }
    }
  }

  private Button sectionButton(Section section) {
    Label key = new Label("Ctrl " + (model.sections().indexOf(section) + 1));
    key.getStyleClass().add("keycap");
    key.setMinWidth(Label.USE_PREF_SIZE);
    Button button = new Button(words(section), key);
    button.getStyleClass().addAll("note", "menu-item", "settings-section");
    button.setId("settings-" + section.name().toLowerCase(Locale.ROOT));
    button.setUserData(section);
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> model.sectionProperty().set(section));
    return button;
  }

  private String words(Section section) {
    return texts.get("settings.section." + section.name().toLowerCase(Locale.ROOT));
  }

  private void show(Section section) {
    for (Node button : sections.getChildren()) {
      button.pseudoClassStateChanged(CHOSEN, section.equals(button.getUserData()));
    }
    title.setText(words(section));
    effect.setText(
        texts.get(section == Section.APPEARANCE ? "settings.now" : "settings.nextStart"));
    testPage.setVisible(section == Section.PRINTER && model.mayTestPrinter());
    testPage.setManaged(testPage.isVisible());
    fields
        .getChildren()
        .setAll(
            model.fields(section).stream()
                .map(field -> SettingsFieldBox.of(field, texts))
                .toList());
    if (fields.getScene() != null) {
      focus();
    }
  }

  @FXML
  private void testScanner() {
    dialogs.testScanner();
  }

  @FXML
  private void showBackups() {
    dialogs.showBackups();
  }

  @FXML
  private void printTestPage() {
    model.printTestPage();
  }

  @FXML
  private void submit() {
    model.save();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.isShortcutDown()) {
      return withControl(key.getCode());
    }
    if (key.getCode() != KeyCode.ENTER) {
      return false;
    }
    model.save();
    return true;
  }

  private boolean withControl(KeyCode code) {
    if (code.isDigitKey()) {
      choose(Integer.parseInt(code.getName()) - 1);
      return true;
    }
    switch (code) {
      case E -> dialogs.testScanner();
      case B -> {
        if (model.offersBackups()) {
          dialogs.showBackups();
        }
      }
      case P -> model.printTestPage();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void choose(int index) {
    if (index >= 0 && index < model.sections().size()) {
      model.sectionProperty().set(model.sections().get(index));
    }
  }

  @Override
  public void focus() {
    fields.getChildren().stream().findFirst().ifPresent(SettingsFieldBox::focus);
  }
}
