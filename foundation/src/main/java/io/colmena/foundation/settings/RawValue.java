package io.colmena.foundation.settings;

/**
 * A value as somebody wrote it.
 *
 * @param where file and line, environment variable or {@code --set}
 * @param text the value, never null
 */
record RawValue(String where, String text) {}
