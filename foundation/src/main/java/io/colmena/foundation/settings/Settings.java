package io.colmena.foundation.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Values that were read and found right. Programs turn them into a record of their own at once. */
public final class Settings {
  private final List<Setting<?>> known;
  private final Map<String, Object> parsed;
  private final Map<String, RawValue> raw;

  Settings(List<Setting<?>> known, Map<String, Object> parsed, Map<String, RawValue> raw) {
    this.known = known;
    this.parsed = parsed;
    this.raw = raw;
  }

  /** The value of a required key or of one with a default. */
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new IllegalStateException(setting.name() + " has no value"));
  }

  @SuppressWarnings("unchecked") // parsed by the same setting's parser
  public <T> Optional<T> find(Setting<T> setting) {
    return Optional.ofNullable((T) parsed.get(setting.name()));
  }

  /** What a key says as somebody wrote it, or its default; empty when it has none. */
  public String text(Setting<?> setting) {
    RawValue value = raw.get(setting.name());
    return value != null ? value.text() : Objects.requireNonNullElse(setting.fallback(), "");
  }

  /** The problem to throw when a value is wrong only together with another one. */
  public InvalidSettings refuse(Setting<?> setting, String reason) {
    RawValue value = raw.get(setting.name());
    String where = value == null ? "default" : value.where();
    return new InvalidSettings(List.of(new SettingsProblem(where, setting.name(), reason)));
  }

  /** One line a key with its effective value and where it came from; secrets are masked. */
  public List<String> describe() {
    return known.stream().filter(s -> parsed.containsKey(s.name())).map(this::describe).toList();
  }

  private String describe(Setting<?> setting) {
    RawValue value = raw.get(setting.name());
    String shown = setting.secret() ? "********" : String.valueOf(parsed.get(setting.name()));
    return setting.name()
        + " = "
        + shown
        + " ("
        + (value == null ? "default" : value.where())
        + ")";
  }
}
