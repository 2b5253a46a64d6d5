package io.colmena.pos.ui.syncing;

import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A sync run: what came of it, and when, why, how long and how much. */
final class RunCell extends ListCell<SyncRun> {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final LedgerWords words;
  private final Label outcome = new Label();
  private final Label detail = new Label();
  private final VBox row = new VBox(outcome, detail);

  RunCell(LedgerWords words) {
    this.words = words;
    outcome.getStyleClass().addAll("sync-outcome", "may-shorten");
    detail.getStyleClass().addAll("line-detail", "may-shorten");
    row.getStyleClass().add("line-middle");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable SyncRun run, boolean empty) {
    super.updateItem(run, empty);
    if (run == null || empty) {
      setGraphic(null);
      return;
    }
    outcome.setText(words.outcome(run));
    detail.setText(words.run(run));
    boolean fine = run.outcome() == SyncOutcome.DONE || run.outcome() == SyncOutcome.CANCELLED;
    outcome.pseudoClassStateChanged(WRONG, !fine);
    setGraphic(row);
  }
}
