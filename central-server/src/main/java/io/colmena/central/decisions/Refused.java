package io.colmena.central.decisions;

import java.util.List;

/** Nothing was decided; the pages say why in the reader's language. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<Object> values;

  /**
   * @param reason such as {@code code-taken}
   * @param values what the words name
   */
  public Refused(String reason, Object... values) {
    super(reason + " " + List.of(values));
    this.reason = reason;
    this.values = List.of(values);
  }

  public String reason() {
    return reason;
  }

  public List<Object> values() {
    return values;
  }
}
