package io.colmena.central.projection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.colmena.shared.json.MalformedJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Many members as one JSON object, in their order: how the projector keeps them in a row. */
final class JsonMembers {
  /** Members are data, not names: nothing is gained by remembering them. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private JsonMembers() {}

  /** Reads one member's value, which begins with the next token. */
  @FunctionalInterface
  interface Reader<T> {
    T read(JsonParser parser) throws IOException;
  }

  /** Writes one member's value. */
  @FunctionalInterface
  interface Writer<T> {
    void write(JsonGenerator json, T value) throws IOException;
  }

  /**
   * @throws MalformedJson if it is not what {@link #json} gives
   */
  static <T> SortedMap<String, T> parse(String json, Reader<T> value) {
    SortedMap<String, T> members = new TreeMap<>();
    each(json, value, (member, read) -> require(members.put(member, read) == null));
    return members;
  }

  /**
   * One member after the other.
   *
   * @throws MalformedJson if it is not what {@link #json} gives
   */
  static <T> void each(String json, Reader<T> value, BiConsumer<String, T> to) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      require(parser.nextToken() == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String member = parser.currentName();
        to.accept(member, value.read(parser));
      }
      require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
    } catch (IOException e) {
      throw MalformedJson.from(e);
    }
  }

  static long number(JsonParser parser) throws IOException {
    require(parser.nextToken() == JsonToken.VALUE_NUMBER_INT);
    return parser.getLongValue();
  }

  static void require(boolean condition) {
    if (!condition) {
      throw new MalformedJson("these are no figures by member");
    }
  }

  static <T> String json(SortedMap<String, T> members, Writer<T> value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, T> member : members.entrySet()) {
        json.writeFieldName(member.getKey());
        value.write(json, member.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return text.toString();
  }
}
