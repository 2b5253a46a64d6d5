package io.colmena.foundation.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used. Lists every mistake found, so that they can be mended in one go. */
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<SettingsProblem> problems;

  public InvalidSettings(List<SettingsProblem> problems) {
    super(
        problems.stream()
            .map(SettingsProblem::toString)
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  public List<SettingsProblem> problems() {
    return problems;
  }
}
