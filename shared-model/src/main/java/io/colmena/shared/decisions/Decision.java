package io.colmena.shared.decisions;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Something that the centre decided. It says how things are from then on, not what to do with them,
 * so that taking it on twice is taking it on once.
 */
public sealed interface Decision
    permits ProductDecided, PriceDecided, PriceWithdrawn, PersonDecided, SecretDecided {
  /** The name and version of the payload, which never change once released. */
  @JsonIgnore
  DecisionKind kind();

  /** What it is about. A later decision of its kind about the same takes its place. */
  @JsonIgnore
  String entityId();
}
