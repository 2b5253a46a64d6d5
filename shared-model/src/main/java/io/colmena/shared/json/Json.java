package io.colmena.shared.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * The one mapper of both ends: ISO instants and dates, amounts as decimal strings, absent instead
 * of null, unknown fields tolerated when reading (a newer peer may say more), duplicate keys
 * refused.
 */
public final class Json {
  /** Deeper or longer than anything that Colmena sends: a limit against hostile documents. */
  private static final int MOST_DEPTH = 64;

  private static final int MOST_STRING = 1_000_000;

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MOST_DEPTH)
          .maxStringLength(MOST_STRING)
          .build();

  private static final JsonFactory WALKER =
      JsonFactory.builder().streamReadConstraints(LIMITS).build();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(LIMITS)
                  .build())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private Json() {}

  /** For libraries that want the mapper itself. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * @throws MalformedJson if the text is not JSON or not of that type
   */
  public static <T> T read(String text, Class<T> type) {
    try {
      return present(MAPPER.readValue(text, type), type);
    } catch (JsonProcessingException e) {
      throw MalformedJson.from(e);
    }
  }

  /**
   * @throws MalformedJson if the tree is not of that type
   */
  public static <T> T read(JsonNode tree, Class<T> type) {
    try {
      return present(MAPPER.treeToValue(tree, type), type);
    } catch (JsonProcessingException e) {
      throw MalformedJson.from(e);
    }
  }

  /**
   * Reads a document that lies in a larger buffer, without copying it.
   *
   * @throws MalformedJson if it is not JSON or not of that type
   */
  public static <T> T read(byte[] utf8, int offset, int length, Class<T> type) {
    requireUtf8(utf8, offset, length);
    try {
      return present(MAPPER.readValue(utf8, offset, length, type), type);
    } catch (IOException e) {
      throw MalformedJson.from(e);
    }
  }

  /**
   * For those who walk through a document themselves; they look out for duplicate keys where it
   * matters to them.
   *
   * @throws MalformedJson if it is in another encoding
   */
  public static JsonParser parser(byte[] utf8, int offset, int length) throws IOException {
    requireUtf8(utf8, offset, length);
    return WALKER.createParser(utf8, offset, length);
  }

  /**
   * @throws MalformedJson if the text is not JSON
   */
  public static JsonNode readTree(byte[] utf8, int offset, int length) {
    requireUtf8(utf8, offset, length);
    try {
      return MAPPER.readTree(utf8, offset, length);
    } catch (IOException e) {
      throw MalformedJson.from(e);
    }
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /**
   * The parser would follow a document into UTF-16 or UTF-32, where its byte offsets mean nothing.
   * Since a document begins with ASCII, those show in the first two bytes.
   */
  private static void requireUtf8(byte[] bytes, int offset, int length) {
    if (length > 1 && (isForeign(bytes[offset]) || isForeign(bytes[offset + 1]))) {
      throw new MalformedJson("it is not UTF-8");
    }
  }

  private static boolean isForeign(byte one) {
    return one == 0 || one == (byte) 0xFE || one == (byte) 0xFF;
  }

  private static <T> T present(T value, Class<T> type) {
    if (value == null) {
      throw new MalformedJson("a " + type.getSimpleName() + " was expected, not null");
    }
    return value;
  }
}
