package io.colmena.pos.ui.receipt;

import io.colmena.pos.printing.PrintFault;
import io.colmena.pos.ui.Texts;

/** Why nothing came out of the printer, and what to do, for the person who stands before it. */
public final class PrintWords {
  private final Texts texts;

  public PrintWords(Texts texts) {
    this.texts = texts;
  }

  /** With the short code at its end. */
  public String of(PrintFault fault) {
    String sentence =
        switch (fault) {
          case OFF -> texts.get("print.off");
          case WRONG_ADDRESS -> texts.get("print.wrongAddress");
          case BUSY -> texts.get("print.busy");
          case NO_PERMISSION -> texts.get("print.noPermission");
          case BROKE_OFF -> texts.get("print.brokeOff");
          case FOLDER -> texts.get("print.folder");
        };
    return texts.get("print.failed", sentence, fault.code());
  }
}
