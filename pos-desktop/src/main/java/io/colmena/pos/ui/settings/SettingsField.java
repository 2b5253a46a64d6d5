package io.colmena.pos.ui.settings;

import io.colmena.pos.settings.EditableSetting;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One setting on the screen.
 *
 * @param text what the field says now
 * @param error what is wrong with it; empty when nothing is known to be
 * @param fixedBy what is stronger than the file; empty when it can be changed here
 */
record SettingsField(
    EditableSetting setting,
    StringProperty saved,
    StringProperty text,
    StringProperty error,
    String fixedBy) {
  static SettingsField of(EditableSetting setting, String text, String fixedBy) {
    return new SettingsField(
        setting,
        new SimpleStringProperty(text),
        new SimpleStringProperty(text),
        new SimpleStringProperty(""),
        fixedBy);
  }

  boolean isChanged() {
    return fixedBy.isEmpty() && !text.get().strip().equals(saved.get().strip());
  }
}
