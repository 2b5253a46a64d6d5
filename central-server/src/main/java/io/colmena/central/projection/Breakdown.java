package io.colmena.central.projection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums by the members of one dimension: what was sold of each product, in each hour, by each
 * cashier. As it is kept, a JSON object in the order of its members, each with tickets, thousandths
 * of units and céntimos: {@code {"CAF-001":[12,12500,8400],"PAP":[3,3000,450]}}.
 */
public final class Breakdown {
  private final SortedMap<String, Sum> members;

  public Breakdown() {
    this(new TreeMap<>());
  }

  private Breakdown(SortedMap<String, Sum> members) {
    this.members = members;
  }

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
    return new Breakdown(JsonMembers.parse(json, Breakdown::sum));
  }

  /**
   * Adds what is written to sums by member, in no order: where very many are added up, that takes
   * half as long as putting each in order before.
   *
   * @throws MalformedJson if it is not what {@link #json} gives
   * @throws ArithmeticException if a sum is more than a long can hold
   */
  public static void addTo(Map<String, Sum> sums, String json) {
    JsonMembers.each(json, Breakdown::sum, (member, more) -> sums.merge(member, more, Sum::plus));
  }

  private static Sum sum(JsonParser parser) throws IOException {
    JsonMembers.require(parser.nextToken() == JsonToken.START_ARRAY);
    Sum sum =
        new Sum(JsonMembers.number(parser), JsonMembers.number(parser), JsonMembers.number(parser));
    JsonMembers.require(parser.nextToken() == JsonToken.END_ARRAY);
    return sum;
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
    return JsonMembers.json(members, Breakdown::write);
  }

  private static void write(JsonGenerator json, Sum sum) throws IOException {
    json.writeStartArray();
    json.writeNumber(sum.tickets());
    json.writeNumber(sum.units());
    json.writeNumber(sum.cents());
    json.writeEndArray();
  }
}
