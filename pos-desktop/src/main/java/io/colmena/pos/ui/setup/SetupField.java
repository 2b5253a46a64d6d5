package io.colmena.pos.ui.setup;

import io.colmena.pos.ui.setup.SetupViewModel.Step;
import java.util.Arrays;
import java.util.List;

/** What the first start asks. */
public enum SetupField {
  NAME(Step.SHOP, "name", "branch.name"),
  CODE(Step.SHOP, "code", "branch.code"),
  TILL(Step.SHOP, "till", "branch.till"),
  CENTRE(Step.CENTRE, "centre", "centre.url"),
  ENROLMENT(Step.CENTRE, "enrolment", ""),
  PERSON(Step.PERSON, "person", ""),
  DISPLAY_NAME(Step.PERSON, "displayName", ""),
  PASSWORD(Step.PERSON, "password", ""),
  REPEATED(Step.PERSON, "repeated", "");

  private final Step step;
  private final String key;
  private final String settingKey;

  SetupField(Step step, String key, String settingKey) {
    this.step = step;
    this.key = key;
    this.settingKey = settingKey;
  }

  /** As its words have it: {@code setup.field.displayName}. */
  public String key() {
    return key;
  }

  Step step() {
    return step;
  }

  /** The setting that it becomes; empty for none. */
  String settingKey() {
    return settingKey;
  }

  boolean isSecret() {
    return this == PASSWORD || this == REPEATED;
  }

  static List<SetupField> of(Step step) {
    return Arrays.stream(values()).filter(field -> field.step == step).toList();
  }
}
