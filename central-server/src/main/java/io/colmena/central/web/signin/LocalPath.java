package io.colmena.central.web.signin;

import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only within these pages, whatever a link says. */
final class LocalPath {
  static final String HOME = "/today";

  private LocalPath() {}

  /** The wanted path, or the first page when it is none of ours. */
  static String of(@Nullable String wanted) {
    return wanted != null && isLocal(wanted) && !wanted.startsWith("/sign-") ? wanted : HOME;
  }

  /**
   * Browsers take {@code //host} and {@code /\host} for another site, and skip tabs and line
   * breaks.
   */
  private static boolean isLocal(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.indexOf('\\') < 0
        && path.chars().allMatch(c -> c > ' ' && c < 127);
  }
}
