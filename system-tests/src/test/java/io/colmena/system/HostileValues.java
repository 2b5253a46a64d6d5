package io.colmena.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes good documents bad, in ways that repeat from a seed. */
final class HostileValues {
  static final String SQL = "'; drop table sales; --";
  static final String HTML = "\"><script>alert('x')</script><img src=x onerror=alert(1)>";

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          SQL,
          "x' or '1'='1",
          "'+(select secret from signing_keys)+'",
          HTML,
          "${jndi:ldap://x/a}{{7*7}}<%= 1 %>",
          "../../../../etc/passwd",
          "\u0000",
          "a\u0000b",
          "\r\nSet-Cookie: a=b",
          "\uD83D\uDE80".repeat(70),
          "\uD800",
          "\uFEFF\u202E\u0301",
          "Ñ".repeat(300),
          "x".repeat(5000),
          "NaN",
          "null",
          "-1",
          "9223372036854775808",
          "1e999999999",
          "99999999999999999999999999.99",
          "+999999999-12-31",
          "-999999999-01-01",
          "0000-00-00",
          "+1000000000-12-31T23:59:59.999999999Z",
          "-1000000000-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999999Z",
          "CUS",
          "LIM",
          "cus");

  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "0.1",
          "1e400",
          "-9223372036854775809",
          "9223372036854775807",
          "9".repeat(900),
          "1e-999999999",
          "{}",
          "[]",
          "[[]]",
          "[null]",
          "{\"\":\"\"}",
          "NaN",
          "'x'",
          "\"\\uD800\"",
          "\"\\u0000\"",
          "[".repeat(70) + "]".repeat(70),
          "{\"a\":".repeat(5000) + "1" + "}".repeat(5000));

  private final Random random;

  HostileValues(Random random) {
    this.random = random;
  }

  String text() {
    return one(TEXTS);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A document like this one with one or two things wrong, as bytes. */
  byte[] like(JsonNode document) {
    String text = document.toString();
    return switch (random.nextInt(12)) {
      case 0 -> one(JSON).getBytes(StandardCharsets.UTF_8);
      case 1 -> cut(text);
      case 2 -> torn(text.getBytes(StandardCharsets.UTF_8));
      case 3 -> text.concat(text).getBytes(StandardCharsets.UTF_8);
      case 4 -> text.getBytes(StandardCharsets.UTF_16);
      case 5 -> twice(document).getBytes(StandardCharsets.UTF_8);
      default -> changed(document, random.nextInt(4) == 0 ? 3 : 1);
    };
  }

  private byte[] cut(String text) {
    return text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
  }

  /** With bytes that are no UTF-8, or none that a text has. */
  byte[] torn(byte[] bytes) {
    byte[] torn = bytes.clone();
    for (int i = random.nextInt(3); i >= 0 && torn.length > 0; i--) {
      torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
    }
    if (random.nextInt(3) == 0) {
      ByteArrayOutputStream longer = new ByteArrayOutputStream();
      int at = random.nextInt(torn.length + 1);
      longer.write(torn, 0, at);
      longer.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, 0});
      longer.write(torn, at, torn.length - at);
      return longer.toByteArray();
    }
    return torn;
  }

  private String twice(JsonNode document) {
    if (document instanceof ObjectNode object && !object.isEmpty()) {
      Map.Entry<String, JsonNode> member = one(List.copyOf(object.properties()));
      String again = "{\"" + member.getKey() + "\":" + one(JSON) + ",";
      return again + document.toString().substring(1);
    }
    return document + ",";
  }

  /** With values in it that are of another kind, out of range, of others, or gone. */
  private byte[] changed(JsonNode document, int times) {
    JsonNode copy = document.deepCopy();
    List<String> raw = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      List<JsonNode> holders = new ArrayList<>();
      holders(copy, holders);
      if (!holders.isEmpty()) {
        change(one(holders), raw);
      }
    }
    String text = copy.toString();
    for (int i = 0; i < raw.size(); i++) {
      text = text.replace("\"§" + i + "§\"", raw.get(i));
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void holders(JsonNode node, List<JsonNode> found) {
    if (node.isContainerNode() && !node.isEmpty()) {
      found.add(node);
      node.forEach(child -> holders(child, found));
    }
  }

  private void change(JsonNode holder, List<String> raw) {
    String bad;
    boolean gone = random.nextInt(6) == 0;
    if (random.nextBoolean()) {
      bad = "§" + raw.size() + "§";
      raw.add(one(JSON));
    } else {
      bad = text();
    }
    if (holder instanceof ObjectNode object) {
      String name = one(List.copyOf(object.properties())).getKey();
      if (gone) {
        object.remove(name);
      } else {
        object.put(name, bad);
      }
    } else if (holder instanceof ArrayNode array) {
      int index = random.nextInt(array.size());
      if (gone) {
        array.remove(index);
      } else {
        array.set(index, array.textNode(bad));
      }
    }
  }
}
