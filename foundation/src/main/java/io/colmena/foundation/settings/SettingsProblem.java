package io.colmena.foundation.settings;

/**
 * One mistake in the settings.
 *
 * @param where file and line, environment variable or {@code --set}
 * @param key the dotted name, or empty when the whole file cannot be read
 * @param reason what is wrong, in a sentence without the key
 */
public record SettingsProblem(String where, String key, String reason) {
  @Override
  public String toString() {
    return key.isEmpty() ? where + ": " + reason : where + ": " + key + ": " + reason;
  }
}
