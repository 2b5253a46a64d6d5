package io.colmena.shared.reconciliation;

import io.colmena.shared.json.Json;
import java.util.List;

/**
 * What some tables say of one thing, whether it is true or not. Both sides make it from their own
 * rows, and from the journal entry that the rows came from.
 */
public interface RowContent {
  /** Identifier of what it is about. */
  String id();

  /** Every field in which this content is not the other, which is held to be true. */
  default List<FieldDifference> differencesFrom(RowContent truth) {
    return equals(truth) ? List.of() : FieldDifference.between(Json.tree(this), Json.tree(truth));
  }
}
