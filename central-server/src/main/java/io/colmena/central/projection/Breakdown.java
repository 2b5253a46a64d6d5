package io.colmena.central.projection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums by the members of one dimension: what was sold of each product, in each hour, by each
 * cashier. As it is kept, a JSON object in the order of its members, each with tickets, thousandths
 * of units and céntimos: {@code {"CAF-001":[12,12500,8400],"PAP":[3,3000,450]}}.
 */
public final class Breakdown {
  /** Members are data, not names: nothing is gained by remembering them. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final TreeMap<String, Sum> members = new TreeMap<>();

  /**
   * What was sold of one member.
   *
   * @param units thousandths of a unit
   * @param cents céntimos
   */
  public record Sum(long tickets, long units, long cents) {
    /**
     * @throws ArithmeticException if that is more than a long can hold
     */
    public Sum plus(Sum other) {
      return new Sum(
          Math.addExact(tickets, other.tickets),
          Math.addExact(units, other.units),
          Math.addExact(cents, other.cents));
    }

    public Quantity quantity() {
      return Quantity.clamped(BigDecimal.valueOf(units, Quantity.SCALE));
    }

    public Money total() {
      return Money.clamped(BigDecimal.valueOf(cents, Money.SCALE));
    }
  }

  /**
   * @throws MalformedJson if it is not what {@link #json} gives
   */
  public static Breakdown parse(String json) {
    Breakdown breakdown = new Breakdown();
    try (JsonParser parser = FACTORY.createParser(json)) {
      require(parser.nextToken() == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String member = parser.currentName();
        require(parser.nextToken() == JsonToken.START_ARRAY);
        Sum sum = new Sum(number(parser), number(parser), number(parser));
        require(parser.nextToken() == JsonToken.END_ARRAY);
        require(breakdown.members.put(member, sum) == null);
      }
      require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
    } catch (IOException e) {
      throw MalformedJson.from(e);
    }
    return breakdown;
  }

  private static long number(JsonParser parser) throws IOException {
    require(parser.nextToken() == JsonToken.VALUE_NUMBER_INT);
    return parser.getLongValue();
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new MalformedJson("these are no sums by member");
    }
  }

  /**
   * @throws ArithmeticException if the sum is more than a long can hold
   */
  public void add(String member, Sum more) {
    members.merge(member, more, Sum::plus);
  }

  /**
   * @throws ArithmeticException if a sum is more than a long can hold
   */
  public void add(Breakdown other) {
    other.members.forEach(this::add);
  }

  /** In the order of the members. */
  public Map<String, Sum> members() {
    return Collections.unmodifiableMap(members);
  }

  public String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, Sum> member : members.entrySet()) {
        json.writeFieldName(member.getKey());
        json.writeStartArray();
        json.writeNumber(member.getValue().tickets());
        json.writeNumber(member.getValue().units());
        json.writeNumber(member.getValue().cents());
        json.writeEndArray();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return text.toString();
  }
}
