package io.colmena.foundation.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What a command line says instead of the settings file. */
public final class SettingOverrides {
  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      scope = ScopeType.INHERIT,
      description = "overrides one setting; may be given several times")
  private List<String> assignments = new ArrayList<>();

  /** {@code key=value}, as they were given. */
  public List<String> assignments() {
    return assignments;
  }
}
