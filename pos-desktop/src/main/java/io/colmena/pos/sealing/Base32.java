package io.colmena.pos.sealing;

import java.io.ByteArrayOutputStream;

/**
 * Bytes in letters that every keyboard layout types alike (RFC 4648, §6, without padding): a
 * scanner is a keyboard, and the QR code of capitals and digits is half as large.
 */
final class Base32 {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte one : bytes) {
      held = (held << Byte.SIZE) | Byte.toUnsignedInt(one);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(LETTERS.charAt((held >> bits) & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(LETTERS.charAt((held << (BITS - bits)) & 31));
    }
    return text.toString();
  }

  /**
   * @throws IllegalArgumentException if a letter is none of these
   */
  static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = LETTERS.indexOf(text.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("no letter of a seal: " + text.charAt(i));
      }
      held = (held << BITS) | value;
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes.write(held >> bits);
      }
      held &= (1 << bits) - 1;
    }
    return bytes.toByteArray();
  }
}
