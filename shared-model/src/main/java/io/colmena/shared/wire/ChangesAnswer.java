package io.colmena.shared.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * {@code GET /api/v1/sync/changes}: what the chain decided after some change, for one branch.
 *
 * @param upTo the branch has all changes up to this one once it has taken these on; it asks for
 *     what follows by it
 * @param more whether there are some already
 * @param changes in the order of their numbers, without those that later ones took the place of
 */
public record ChangesAnswer(int protocol, long upTo, boolean more, List<Change> changes) {
  /**
   * @param number in the one list of the whole chain, from 1; a branch's own have gaps
   * @param kind such as {@code product.decided}
   * @param entity what it is about
   */
  public record Change(
      long number, String kind, String entity, Instant decidedAt, JsonNode payload) {}
}
