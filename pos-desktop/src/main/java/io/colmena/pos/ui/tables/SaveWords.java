package io.colmena.pos.ui.tables;

import io.colmena.pos.export.ExportResult.Fault;
import io.colmena.pos.ui.Texts;

/** Why a file was not saved, and what to do. */
public final class SaveWords {
  private final Texts texts;

  public SaveWords(Texts texts) {
    this.texts = texts;
  }

  public String of(Fault fault) {
    return switch (fault) {
      case NO_SUCH_PLACE -> texts.get("save.noSuchPlace");
      case NOT_ALLOWED -> texts.get("save.notAllowed");
      case DISK -> texts.get("save.disk");
      case IN_USE -> texts.get("save.inUse");
      case TOO_LONG -> texts.get("save.tooLong");
    };
  }
}
