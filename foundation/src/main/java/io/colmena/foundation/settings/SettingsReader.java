package io.colmena.foundation.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings from a file, the environment and the command line, the later ones winning over the
 * earlier ones, and refuses what it does not know. Nothing is returned unless everything is right.
 */
public final class SettingsReader {
  private final List<Setting<?>> known;
  private final Map<String, RawValue> values = new LinkedHashMap<>();
  private final List<SettingsProblem> problems = new ArrayList<>();

  private SettingsReader(List<Setting<?>> known) {
    this.known = known;
  }

  /**
   * @param known every key that the program understands
   * @param file the YAML file, or null to do without
   * @param environment usually {@code System.getenv()}; names that no key has are left alone, since
   *     one environment may serve several programs
   * @param assignments {@code key=value} texts from the command line
   * @throws InvalidSettings listing every mistake with its place
   */
  public static Settings read(
      List<Setting<?>> known,
      @Nullable Path file,
      Map<String, String> environment,
      List<String> assignments) {
    SettingsReader reader = new SettingsReader(known);
    if (file != null) {
      new YamlSettings(file, reader.values, reader.problems).read();
    }
    reader.readEnvironment(environment);
    reader.readAssignments(assignments);
    return reader.parse(file);
  }

  private void readEnvironment(Map<String, String> environment) {
    for (Setting<?> setting : known) {
      String text = environment.get(setting.environmentName());
      if (text != null && !text.isEmpty()) {
        values.put(setting.name(), new RawValue(setting.environmentName(), text));
      }
    }
  }

  private void readAssignments(List<String> assignments) {
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        problems.add(
            new SettingsProblem("--set " + assignment, "", "must read key=value, as centre.url=…"));
      } else {
        String key = assignment.substring(0, equals).strip();
        values.put(key, new RawValue("--set", assignment.substring(equals + 1).strip()));
      }
    }
  }

  private Settings parse(@Nullable Path file) {
    Map<String, Setting<?>> byName =
        known.stream().collect(Collectors.toMap(Setting::name, s -> s));
    values.forEach((key, raw) -> {
      if (!byName.containsKey(key)) {
        problems.add(new SettingsProblem(raw.where(), key, "is no known setting" + hint(key)));
      }
    });
    Map<String, Object> parsed = new TreeMap<>();
    for (Setting<?> setting : known) {
      parseOne(setting, file, parsed);
    }
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
    return new Settings(known, parsed, values);
  }

  private void parseOne(Setting<?> setting, @Nullable Path file, Map<String, Object> parsed) {
    RawValue raw = values.get(setting.name());
    if (raw == null && setting.fallback() != null) {
      raw = new RawValue("default", setting.fallback());
    }
    if (raw == null) {
      if (setting.required()) {
        String where = file == null ? "settings" : file.toString();
        problems.add(
            new SettingsProblem(where, setting.name(), "is missing (" + setting.meaning() + ")"));
      }
      return;
    }
    try {
      Object value = setting.parser().apply(raw.text());
      parsed.put(setting.name(), file == null ? value : resolved(value, raw, file));
    } catch (RuntimeException e) {
      // The parsers are constructors and library parsers of many kinds: any failure is the value's.
      String shown = setting.secret() ? "the value" : "\"" + raw.text() + "\"";
      problems.add(
          new SettingsProblem(
              raw.where(), setting.name(), shown + " is not usable: " + e.getMessage()));
    }
  }

  /**
   * A relative folder in a file is relative to that file, so that it means the same from anywhere.
   */
  private static Object resolved(Object value, RawValue raw, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (value instanceof Path path && folder != null && raw.where().startsWith(file.toString())) {
      return folder.resolve(path).normalize();
    }
    return value;
  }

  private String hint(String key) {
    return known.stream()
        .map(Setting::name)
        .min(Comparator.comparingInt(name -> distance(name, key)))
        .filter(name -> distance(name, key) <= Math.max(2, key.length() / 3))
        .map(name -> "; did you mean " + name + "?")
        .orElse("");
  }

  /** Levenshtein's edit distance, for the hint only. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
