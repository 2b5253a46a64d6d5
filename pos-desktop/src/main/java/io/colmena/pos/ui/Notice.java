package io.colmena.pos.ui;

/**
 * A sentence for the person at the till, shown where nothing moves because of it.
 *
 * @param text empty when there is nothing to say
 */
public record Notice(Kind kind, String text) {
  /** How much it matters. */
  public enum Kind {
    INFO,
    WARNING,
    ERROR
  }

  public static final Notice NONE = new Notice(Kind.INFO, "");

  public static Notice info(String text) {
    return new Notice(Kind.INFO, text);
  }

  public static Notice warning(String text) {
    return new Notice(Kind.WARNING, text);
  }

  public static Notice error(String text) {
    return new Notice(Kind.ERROR, text);
  }
}
