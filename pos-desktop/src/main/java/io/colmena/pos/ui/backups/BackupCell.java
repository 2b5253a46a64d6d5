package io.colmena.pos.ui.backups;

import io.colmena.pos.backup.BranchContent;
import io.colmena.pos.backup.KeptBackup;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A backup in the list: when, how large, how far its journal reaches, and whether it was opened.
 */
final class BackupCell extends ListCell<KeptBackup> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

  private final Texts texts;
  private final BusinessCalendar calendar;
  private final Label name = new Label();
  private final Label detail = new Label();
  private final Label state = new Label();
  private final HBox row;

  BackupCell(Texts texts, BusinessCalendar calendar) {
    this.texts = texts;
    this.calendar = calendar;
    VBox middle = new VBox(name, detail);
    middle.getStyleClass().add("line-middle");
    name.getStyleClass().add("line-name");
    detail.getStyleClass().add("line-detail");
    HBox.setHgrow(middle, Priority.ALWAYS);
    row = new HBox(middle, state);
    row.getStyleClass().add("line-row");
  }

  @Override
  protected void updateItem(@Nullable KeptBackup backup, boolean empty) {
    super.updateItem(backup, empty);
    setGraphic(empty ? null : row);
    if (backup == null || empty) {
      return;
    }
    name.setText(TIME.format(calendar.localTime(backup.madeAt())));
    BranchContent content = backup.content();
    String size = BackupWords.size(backup.bytes());
    detail.setText(
        content == null
            ? texts.get("backups.unknown", size)
            : texts.get("backups.detail", size, content.head(), content.sales()));
    state.setText(texts.get(content == null ? "backups.unchecked" : "backups.checked"));
  }
}
