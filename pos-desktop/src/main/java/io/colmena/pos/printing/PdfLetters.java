package io.colmena.pos.printing;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The letters that a font has; another one is a question mark, as on a printer. */
public final class PdfLetters {
  private PdfLetters() {}

  public static String known(PDFont font, String text) {
    StringBuilder known = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> known.append(has(font, letter) ? letter(letter) : "?"));
    return known.toString();
  }

  private static String letter(int codePoint) {
    return Character.isISOControl(codePoint) ? " " : Character.toString(codePoint);
  }

  private static boolean has(PDFont font, int codePoint) {
    try {
      return Character.isISOControl(codePoint)
          || font.encode(Character.toString(codePoint)).length > 0;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }
}
