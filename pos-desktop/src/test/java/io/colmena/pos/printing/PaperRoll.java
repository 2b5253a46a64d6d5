package io.colmena.pos.printing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A printer of the kind that shops have, as far as Epson's manual goes: what comes out of it when
 * it is given these bytes. Letters twice as wide take two columns, a line that is too long goes on
 * below, and a command that it does not know is an error, where a real one would print rubbish.
 */
final class PaperRoll {
  private static final Map<Integer, Charset> TABLES =
      Map.of(
          0, Charset.forName("IBM437"),
          2, Charset.forName("IBM850"),
          16, Charset.forName("windows-1252"),
          19, Charset.forName("IBM00858"));

  private final int columns;
  private final byte[] bytes;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> bold = new HashSet<>();
  private final StringBuilder line = new StringBuilder();
  private int at;
  private Charset charset = StandardCharsets.US_ASCII;
  private boolean centred;
  private boolean emphasised;
  private boolean wide;
  private String storedQr = "";
  private int barHeight = 162;
  private int barModule = 3;
  private int barLetters;

  private PaperRoll(byte[] bytes, int columns) {
    this.bytes = bytes;
    this.columns = columns;
  }

  static PaperRoll printed(byte[] bytes, int columns) {
    PaperRoll roll = new PaperRoll(bytes, columns);
    while (roll.at < bytes.length) {
      roll.next();
    }
    return roll;
  }

  List<String> lines() {
    return lines;
  }

  Set<String> boldLines() {
    return bold;
  }

  private int octet() {
    return bytes[at++] & 0xff;
  }

  private void next() {
    int octet = octet();
    switch (octet) {
      case 0x1b -> escape(octet());
      case 0x1d -> group(octet());
      case '\n' -> feed();
      default -> letter(octet);
    }
  }

  private void letter(int octet) {
    if (octet < ' ') {
      throw new AssertionError("byte %02x at %d is no letter".formatted(octet, at - 1));
    }
    int room = columns - line.length();
    if (room < (wide ? 2 : 1)) {
      feed();
    }
    line.append(new String(new byte[] {(byte) octet}, charset)).append(wide ? " " : "");
  }

  private void feed() {
    String text = line.toString().stripTrailing();
    int indent = centred ? (columns - text.length()) / 2 : 0;
    lines.add(" ".repeat(text.isEmpty() ? 0 : indent) + text);
    if (emphasised) {
      bold.add(text);
    }
    line.setLength(0);
  }

  private void mark(String what) {
    if (!line.isEmpty()) {
      throw new AssertionError(what + " in the middle of a line");
    }
    lines.add("[" + what + "]");
  }

  private void escape(int command) {
    switch (command) {
      case '@' -> {
        centred = false;
        emphasised = false;
        wide = false;
      }
      case 't' -> {
        int table = octet();
        charset = TABLES.get(table);
        if (charset == null) {
          throw new AssertionError("no table " + table);
        }
      }
      case 'a' -> centred = octet() == 1;
      case 'E' -> emphasised = octet() == 1;
      case 'p' -> mark("drawer %d %d %d".formatted(octet(), octet(), octet()));
      default -> throw new AssertionError("ESC " + (char) command);
    }
  }

  private void group(int command) {
    switch (command) {
      case '!' -> wide = octet() >> 4 == 1;
      case 'V' -> mark("cut %d %d".formatted(octet(), octet()));
      case '(' -> twoDimensional();
      case 'v' -> picture();
      case 'h' -> barHeight = octet();
      case 'w' -> barModule = octet();
      case 'H' -> barLetters = octet();
      case 'k' -> bars(octet());
      default -> throw new AssertionError("GS " + (char) command);
    }
  }

  private void twoDimensional() {
    if (octet() != 'k') {
      throw new AssertionError("GS ( of another kind");
    }
    int length = octet() + 256 * octet();
    int end = at + length;
    if (octet() != 49) {
      throw new AssertionError("not the QR code's");
    }
    switch (octet()) {
      case 0x50 -> {
        octet();
        storedQr = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
      }
      case 0x51 -> mark("qr " + storedQr);
      default -> {} // its size and the like
    }
    at = end;
  }

  /** Function B of {@code GS k}: what it cannot draw it would print as letters. */
  private void bars(int kind) {
    byte[] data = Arrays.copyOfRange(bytes, at + 1, at + 1 + octet());
    at += data.length;
    String content = new String(data, StandardCharsets.US_ASCII);
    String name =
        switch (kind) {
          case 67 -> content.matches("\\d{12,13}") ? "ean13" : "";
          case 68 -> content.matches("\\d{7,8}") ? "ean8" : "";
          case 73 -> content.startsWith("{B") ? "code128" : "";
          default -> "";
        };
    if (name.isEmpty() || barModule < 2 || barModule > 6) {
      throw new AssertionError("GS k " + kind + " " + content);
    }
    mark(
        "%s %s, %d high, %d wide, letters %d"
            .formatted(name, content, barHeight, barModule, barLetters));
  }

  private void picture() {
    if (octet() != '0' || octet() != 0) {
      throw new AssertionError("GS v of another kind");
    }
    int across = octet() + 256 * octet();
    int height = octet() + 256 * octet();
    int black = 0;
    for (int i = 0; i < across * height; i++) {
      black += Integer.bitCount(octet());
    }
    mark("picture %d x %d, %d black".formatted(across * 8, height, black));
  }
}
