package io.colmena.pos.ui.labels;

import io.colmena.pos.labels.LabelPdf;
import io.colmena.pos.labels.LabelRoll;

/** Where labels come out. */
public enum LabelTarget {
  SHEET(LabelPdf.MOST_LABELS),
  ROLL(LabelRoll.MOST_LABELS);

  private final int most;

  LabelTarget(int most) {
    this.most = most;
  }

  /** How many at one time. */
  int most() {
    return most;
  }
}
