package io.colmena.shared.facts;

import io.colmena.shared.journal.Head;

/**
 * {@code history.recovered}, version 1: the branch took its history back from the centre. It is the
 * first entry of a new epoch, so it says for good what happened to the one before.
 *
 * @param id such as {@code CUS-EPOCH-002}
 * @param common the last entry that both histories had
 * @param lost where the branch's own history ended before it was given up
 * @param taken entries that the centre had and the branch did not
 * @param own entries that only the branch had: their facts follow as entries of this epoch, but for
 *     those that the centre had already
 */
public record HistoryRecovered(String id, long common, Head lost, long taken, long own)
    implements Fact {
  public HistoryRecovered {
    Required.text(id, "id", 40);
    Required.field(lost, "lost");
  }

  @Override
  public FactKind kind() {
    return FactKind.HISTORY_RECOVERED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
