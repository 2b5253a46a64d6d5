package io.colmena.pos.ui.syncing;

import io.colmena.pos.connection.Finding;
import io.colmena.pos.connection.Step;
import io.colmena.pos.ui.Texts;

/** What the test of the connection found, in words, and what to do about it. */
public final class CheckWords {
  private final Texts texts;

  public CheckWords(Texts texts) {
    this.texts = texts;
  }

  public String step(Step step) {
    return texts.get("check.step." + step);
  }

  /** A whole sentence. */
  public String says(Finding finding) {
    return texts.get("check.verdict." + finding.verdict(), places(finding));
  }

  /** What to do, or empty if all is well. */
  public String advice(Finding finding) {
    return finding.verdict().isFine()
        ? ""
        : texts.get("check.advice." + finding.verdict(), places(finding));
  }

  private Object[] places(Finding finding) {
    if (finding.step() == Step.CLOCK && finding.details().getFirst() instanceof Long millis) {
      return new Object[] {new Spans(texts).offset(millis)};
    }
    return finding.details().toArray();
  }
}
