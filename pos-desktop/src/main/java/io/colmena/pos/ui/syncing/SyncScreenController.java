package io.colmena.pos.ui.syncing;

import io.colmena.pos.connection.Finding;
import io.colmena.pos.connection.Step;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.sync.SyncLedger;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.sync.SyncStatus;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.syncpill.SyncWords;
import io.colmena.shared.wire.QuarantineAnswer;
import java.time.Clock;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the screen about synchronising. */
public final class SyncScreenController implements KeyTarget {
  /** Kinds that have a line of their own; the others are counted together. */
  private static final int MOST_KINDS = 6;

  private final SyncScreenViewModel model;
  private final Texts texts;
  private final BranchSettings settings;
  private final SyncWords statusWords;
  private final LedgerWords words;

  @FXML private VBox root;
  @FXML private Label connection;
  @FXML private Label detail;
  @FXML private ProgressBar progress;
  @FXML private Button run;
  @FXML private Label link;
  @FXML private Label address;
  @FXML private Label lastContact;
  @FXML private Label clockOffset;
  @FXML private Label automatic;
  @FXML private VBox waiting;
  @FXML private ListView<SyncRun> runs;
  @FXML private Label setAsideTitle;
  @FXML private ListView<QuarantineAnswer.Entry> setAside;
  @FXML private VBox steps;
  @FXML private Button check;
  @FXML private NoticeLabel notice;

  public SyncScreenController(
      SyncScreenViewModel model, Texts texts, BranchSettings settings, Clock clock) {
    this.model = model;
    this.texts = texts;
    this.settings = settings;
    this.statusWords = new SyncWords(texts, settings.calendar(), clock);
    this.words = new LedgerWords(texts, settings.calendar(), clock);
  }

  @FXML
  private void initialize() {
    runs.setCellFactory(_ -> new RunCell(words));
    runs.setPlaceholder(new Label(texts.get("syncing.noRuns")));
    setAside.setCellFactory(_ -> new SetAsideCell(words));
    address.setText(settings.centre().toString());
    CheckWords checkWords = new CheckWords(texts);
    for (Step step : Step.values()) {
      steps.getChildren().add(new CheckRow(step, checkWords));
    }
    notice.follow(model.noticeProperty());
    model.statusProperty().subscribe(this::show);
    model.pageProperty().subscribe(this::show);
    model.findingsProperty().subscribe(this::show);
    model.checkingProperty().subscribe(this::showCheck);
  }

  private void show(SyncStatus status) {
    connection.setText(statusWords.connection(status));
    run.setText(statusWords.button(status));
    SyncStatus.Progress now = status.progress();
    progress.setVisible(now != null);
    progress.setManaged(now != null);
    if (now == null) {
      detail.setText(
          status.connection() == SyncStatus.Connection.OFFLINE
              ? texts.get("syncing.triesAgain")
              : statusWords.detail(status));
    } else {
      detail.setText(statusWords.progress(now));
      progress.setProgress(SyncWords.part(now));
    }
  }

  private void show(SyncLedger.@Nullable Page page) {
    if (page == null) {
      return;
    }
    link.setText(texts.get(page.enrolled() ? "syncing.linked" : "syncing.notLinked"));
    lastContact.setText(words.moment(page.lastContact()));
    clockOffset.setText(words.clockOffset(page));
    automatic.setText(
        words.automatic(
            settings.sync().afterSale(),
            model.desk().schedule().nextInterval().orElse(null),
            model.desk().schedule().nextDaily()));
    waiting.getChildren().setAll(new WaitingKinds(words, texts).lines(page.waiting(), MOST_KINDS));
    runs.getItems().setAll(page.runs());
    setAsideTitle.setText(words.setAside(page.setAside()));
    setAside.getItems().setAll(page.setAside().entries());
    setAside.setVisible(!setAside.getItems().isEmpty());
    setAside.setManaged(setAside.isVisible());
  }

  private void show(List<Finding> findings) {
    for (int i = 0; i < steps.getChildren().size(); i++) {
      CheckRow row = (CheckRow) steps.getChildren().get(i);
      Finding finding =
          findings.stream().filter(each -> each.step() == row.step()).findFirst().orElse(null);
      row.show(finding, model.checkingProperty().get() && i == findings.size());
    }
  }

  private void showCheck(boolean checking) {
    check.setText(texts.get(checking ? "check.stop" : "check.start"));
    show(model.findingsProperty().get());
  }

  @FXML
  private void press() {
    model.press();
  }

  @FXML
  private void check() {
    model.check();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (!key.isShortcutDown()) {
      return false;
    }
    if (key.getCode() == KeyCode.S) {
      press();
    } else if (key.getCode() == KeyCode.P) {
      check();
    } else {
      return false;
    }
    return true;
  }

  @Override
  public void focus() {
    root.requestFocus();
  }
}
