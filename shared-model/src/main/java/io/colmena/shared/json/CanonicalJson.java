package io.colmena.shared.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * The canonical form: RFC 8785 (JSON Canonicalization Scheme) without its fractional numbers. No
 * white space, members sorted by the UTF-16 code units of their names, strings escaped as little as
 * possible, numbers only whole ones within ±(2^53 − 1). Whatever has decimals is a string.
 */
public final class CanonicalJson {
  private static final long SAFE_INTEGER = (1L << 53) - 1;
  private static final String HEX = "0123456789abcdef";

  private CanonicalJson() {}

  /**
   * @throws IllegalArgumentException if the tree holds a fractional number, a number beyond 2^53 or
   *     a lone surrogate, none of which has a canonical form
   */
  public static byte[] bytes(JsonNode node) {
    return text(node).getBytes(StandardCharsets.UTF_8);
  }

  /** The same as text; its UTF-8 bytes are {@link #bytes}. */
  public static String text(JsonNode node) {
    StringBuilder out = new StringBuilder(256);
    write(node, out);
    return out.toString();
  }

  private static void write(JsonNode node, StringBuilder out) {
    JsonNodeType type = node.getNodeType();
    switch (type) {
      case OBJECT -> writeObject(node, out);
      case ARRAY -> writeArray(node, out);
      case STRING -> writeString(node.textValue(), out);
      case NUMBER -> writeNumber(node, out);
      case BOOLEAN -> out.append(node.booleanValue());
      case NULL -> out.append("null");
      default -> throw new IllegalArgumentException("has no canonical form: " + type);
    }
  }

  private static void writeObject(JsonNode node, StringBuilder out) {
    TreeMap<String, JsonNode> sorted = new TreeMap<>();
    node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
    out.append('{');
    boolean first = true;
    for (var member : sorted.entrySet()) {
      if (!first) {
        out.append(',');
      }
      first = false;
      writeString(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
    }
    out.append('}');
  }

  private static void writeArray(JsonNode node, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < node.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(node.get(i), out);
    }
    out.append(']');
  }

  private static void writeNumber(JsonNode node, StringBuilder out) {
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() > SAFE_INTEGER
        || node.longValue() < -SAFE_INTEGER) {
      throw new IllegalArgumentException("has no canonical form: the number " + node);
    }
    out.append(node.longValue());
  }

  private static void writeString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> writeCharacter(text, i, out);
      }
    }
    out.append('"');
  }

  private static void writeCharacter(String text, int at, StringBuilder out) {
    char c = text.charAt(at);
    if (c < 0x20) {
      out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      return;
    }
    boolean lone =
        Character.isHighSurrogate(c)
            ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
            : Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    if (lone) {
      throw new IllegalArgumentException("has no canonical form: a text with a lone surrogate");
    }
    out.append(c);
  }
}
