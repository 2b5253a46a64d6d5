package io.colmena.pos.printing;

import java.util.List;

/** What comes out of a printer for a document, for tests of other packages. */
public final class PrintedRoll {
  private PrintedRoll() {}

  public static List<String> on80(ReceiptDocument document) {
    return on(Paper.MM80, document);
  }

  public static List<String> on58(ReceiptDocument document) {
    return on(Paper.MM58, document);
  }

  private static List<String> on(Paper paper, ReceiptDocument document) {
    PaperSettings settings = PaperSettings.usual(paper);
    byte[] bytes = new EscPosPaper(settings, null).of(document);
    return PaperRoll.printed(bytes, settings.columns()).lines();
  }
}
