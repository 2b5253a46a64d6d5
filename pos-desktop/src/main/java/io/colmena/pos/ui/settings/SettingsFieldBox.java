package io.colmena.pos.ui.settings;

import io.colmena.pos.settings.EditableSetting;
import io.colmena.pos.ui.Texts;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A setting with its name above and, below, what it takes or what is wrong with it. */
final class SettingsFieldBox extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Node input;

  private SettingsFieldBox(SettingsField field, Texts texts, Node input) {
    this.input = input;
    EditableSetting setting = field.setting();
    Label below = new Label();
    below.getStyleClass().add("settings-hint");
    below.setWrapText(true);
    getStyleClass().addAll("field", "settings-field");
    input.setDisable(!field.fixedBy().isEmpty());
    getChildren().addAll(new Label(texts.get("settings.field." + setting.key())), input, below);
    String hint = hint(field, texts);
    field
        .error()
        .subscribe(error -> {
          below.setText(error.isEmpty() ? hint : error);
          pseudoClassStateChanged(WRONG, !error.isEmpty());
        });
  }

  static Node of(SettingsField field, Texts texts) {
    boolean choice = !field.setting().choices().isEmpty();
    return new SettingsFieldBox(field, texts, choice ? choices(field, texts) : text(field));
  }

  private static String hint(SettingsField field, Texts texts) {
    if (!field.fixedBy().isEmpty()) {
      return texts.get("settings.fixed", field.fixedBy());
    }
    EditableSetting setting = field.setting();
    return setting.choices().isEmpty() ? texts.get("settings.hint." + setting.key()) : "";
  }

  private static Node text(SettingsField field) {
    TextField input = new TextField();
    input.setId(id(field.setting()));
    input.textProperty().bindBidirectional(field.text());
    return input;
  }

  private static String id(EditableSetting setting) {
    return "setting-" + setting.key().replace('.', '-');
  }

  private static Node choices(SettingsField field, Texts texts) {
    HBox all = new HBox();
    all.getStyleClass().add("settings-choices");
    all.setId(id(field.setting()));
    for (String choice : field.setting().choices()) {
      String words = texts.get("settings.choice." + field.setting().key() + "." + choice);
      Button button = new Button(words);
      button.getStyleClass().add("method");
      button.setMinWidth(Button.USE_PREF_SIZE);
      button.setOnAction(_ -> field.text().set(choice));
      field
          .text()
          .subscribe(now -> button.pseudoClassStateChanged(CHOSEN, choice.equals(now.strip())));
      all.getChildren().add(button);
    }
    return all;
  }

  static void focus(Node box) {
    if (box instanceof SettingsFieldBox field) {
      Node target = field.input instanceof HBox all ? all.getChildren().getFirst() : field.input;
      target.requestFocus();
    }
  }
}
