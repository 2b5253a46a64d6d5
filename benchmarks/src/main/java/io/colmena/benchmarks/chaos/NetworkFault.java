package io.colmena.benchmarks.chaos;

import java.util.List;
import java.util.Locale;

/** What may become of one request and its answer. */
enum NetworkFault {
  NONE(0),
  LOSES_THE_REQUEST(4),
  KEEPS_THE_REQUEST_BACK(5),
  LOSES_THE_ANSWER(6),
  ANSWERS_TOO_LATE(2),
  DELIVERS_TWICE(4),
  KEEPS_A_COPY(4),
  CUTS_THE_BODY(4),
  ANSWERS_HTML(1),
  ANSWERS_ANOTHER_QUESTION(2),
  FINDS_IT_TOO_LARGE(2);

  static final List<NetworkFault> ALL = List.of(values());

  private final int weight;

  NetworkFault(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
