package io.colmena.pos.printing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The letters that a printer knows, with the number that most makers give to each table ({@code ESC
 * t n}); where a maker counts differently, a setting says so.
 */
public enum CodePage {
  CP858("IBM00858", 19),
  CP850("IBM850", 2),
  CP437("IBM437", 0),
  WINDOWS_1252("windows-1252", 16);

  private final Charset charset;
  private final int table;

  CodePage(String charset, int table) {
    this.charset = Charset.forName(charset);
    this.table = table;
  }

  int table() {
    return table;
  }

  Charset charset() {
    return charset;
  }

  /**
   * One byte for each character, so that columns stay columns: what the table lacks loses its
   * accent, or is a question mark. What would command the printer is a space: names of goods come
   * from files that anybody wrote.
   */
  byte[] encode(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = encode(text.charAt(i));
    }
    return bytes;
  }

  private byte encode(char letter) {
    if (Character.isISOControl(letter)) {
      return ' ';
    }
    Byte known = known(letter);
    if (known == null) {
      known = known(plainer(letter));
    }
    return known == null ? (byte) '?' : known;
  }

  private @Nullable Byte known(char letter) {
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(new char[] {letter}));
      return bytes.remaining() == 1 ? bytes.get() : null;
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  private static char plainer(char letter) {
    return switch (letter) {
      case '‘', '’' -> '\'';
      case '“', '”' -> '"';
      case '–', '—' -> '-';
      case '\u00a0' -> ' ';
      default -> Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    };
  }
}
