package io.colmena.pos.ui.syncing;

import io.colmena.pos.sync.SyncLedger.Waiting;
import io.colmena.pos.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What waits to be sent, a line for each kind. */
final class WaitingKinds {
  private final LedgerWords words;
  private final Texts texts;

  WaitingKinds(LedgerWords words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  /**
   * @param most lines for kinds; what is beyond them is counted in one more
   */
  List<Node> lines(List<Waiting> waiting, int most) {
    if (waiting.isEmpty()) {
      return List.of(new Label(texts.get("sync.allSent")));
    }
    List<Node> lines = new ArrayList<>();
    waiting.stream()
        .limit(most)
        .forEach(each -> lines.add(line(words.kind(each.kind()), each.count())));
    long others = waiting.stream().skip(most).mapToLong(Waiting::count).sum();
    if (others > 0) {
      lines.add(line(texts.get("syncing.otherKind"), others));
    }
    return lines;
  }

  private Node line(String kind, long count) {
    Label name = new Label(kind);
    name.getStyleClass().add("may-shorten");
    Label figure = new Label(texts.get("syncing.count", count));
    figure.getStyleClass().add("figure");
    figure.setMinWidth(Label.USE_PREF_SIZE);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox line = new HBox(name, between, figure);
    line.getStyleClass().add("pair");
    return line;
  }
}
