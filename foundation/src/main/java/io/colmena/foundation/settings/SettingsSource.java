package io.colmena.foundation.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a program's settings come from.
 *
 * @param file the YAML file
 * @param environment usually {@code System.getenv()}; it wins over the file
 * @param assignments {@code key=value} texts from the command line; they win over both
 */
public record SettingsSource(Path file, Map<String, String> environment, List<String> assignments) {
  public SettingsSource {
    environment = Map.copyOf(environment);
    assignments = List.copyOf(assignments);
  }

  /**
   * @throws InvalidSettings listing every mistake
   */
  public Settings read(List<Setting<?>> known) {
    return readFrom(file, known);
  }

  /** As if the file were another one of the same folder. */
  Settings readFrom(Path other, List<Setting<?>> known) {
    return SettingsReader.read(known, other, environment, assignments);
  }

  /** What gives a key its value in spite of the file. */
  public Optional<String> strongerThanTheFile(Setting<?> setting) {
    if (assignments.stream().anyMatch(each -> key(each).equals(setting.name()))) {
      return Optional.of("--set");
    }
    String variable = setting.environmentName();
    return Optional.of(variable).filter(name -> !environment.getOrDefault(name, "").isEmpty());
  }

  private static String key(String assignment) {
    int equals = assignment.indexOf('=');
    return (equals < 0 ? assignment : assignment.substring(0, equals)).strip();
  }
}
