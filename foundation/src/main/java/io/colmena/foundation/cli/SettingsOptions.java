package io.colmena.foundation.cli;

import io.colmena.foundation.settings.Setting;
import io.colmena.foundation.settings.Settings;
import io.colmena.foundation.settings.SettingsSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The two options by which every command is told its settings. */
public final class SettingsOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      scope = ScopeType.INHERIT,
      description = "the YAML file with the settings, such as config/cusco.yml")
  private @Nullable Path file;

  @Mixin private final SettingOverrides overrides = new SettingOverrides();

  /**
   * @throws io.colmena.foundation.settings.InvalidSettings listing every mistake
   */
  public Settings read(List<Setting<?>> known) {
    return source().read(known);
  }

  /** The file and what is stronger than it. */
  public SettingsSource source() {
    return new SettingsSource(
        Objects.requireNonNull(file), System.getenv(), overrides.assignments());
  }
}
