package io.colmena.pos.ui.syncing;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.connection.Finding;
import io.colmena.pos.connection.Step;
import io.colmena.pos.connection.Verdict;
import io.colmena.pos.sync.SetAside;
import io.colmena.pos.sync.SyncLedger;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.LateTasks;
import io.colmena.pos.ui.NotedDialogs;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.syncpill.SyncPillViewModel;
import io.colmena.shared.wire.QuarantineAnswer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyncScreenViewModelTest {
  private static final Instant NOON = Instant.parse("2026-11-21T17:00:00Z");

  @TempDir private Path folder;

  private final Texts texts = new Texts(Locale.of("es"));
  private DemoShop shop;
  private LedgerWords words;

  @BeforeEach
  void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY, "sync.timeout=1s");
    words =
        new LedgerWords(
            texts, shop.branch().settings().calendar(), Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private SyncScreenViewModel screen() {
    InlineTasks tasks = new InlineTasks();
    NotedDialogs dialogs = new NotedDialogs();
    return new SyncScreenViewModel(
        shop.syncDesk(), new SyncPillViewModel(shop.branch().sync(), tasks, dialogs), texts, tasks);
  }

  @Test
  void whatWaitsIsToldByKindInWords() {
    shop.sellRice();
    try (SyncScreenViewModel screen = screen()) {
      List<SyncLedger.Waiting> waiting = screen.pageProperty().get().waiting();
      assertThat(waiting)
          .extracting(each -> words.kind(each.kind()) + " " + each.count())
          .contains("Productos nuevos 16", "Personas nuevas 1", "Ventas 1");
      assertThat(waiting).isSortedAccordingTo((a, b) -> Long.compare(b.count(), a.count()));
    }
    assertThat(words.kind("loyalty.granted")).isEqualTo("Otros cambios");
  }

  @Test
  void theTestOfTheConnectionSaysWhatIsWrongAndWhatToDo() {
    try (SyncScreenViewModel screen = screen()) {
      screen.check();
      CheckWords check = new CheckWords(texts);
      Finding last = screen.findingsProperty().get().getLast();
      assertThat(check.says(last))
          .isEqualTo("El equipo responde, pero nadie atiende en 127.0.0.1:9.");
      assertThat(check.advice(last)).contains("apagada");
      assertThat(screen.noticeProperty().get().text()).contains("seguir vendiendo");
      assertThat(screen.checkingProperty().get()).isFalse();
    }
  }

  @Test
  void aTestThatIsStoppedChangesNothingAndSaysSo() {
    LateTasks tasks = new LateTasks();
    SyncPillViewModel pill =
        new SyncPillViewModel(shop.branch().sync(), new InlineTasks(), new NotedDialogs());
    try (var screen = new SyncScreenViewModel(shop.syncDesk(), pill, texts, tasks)) {
      screen.check();
      assertThat(screen.checkingProperty().get()).isTrue();
      screen.check(); // the same key stops it
      tasks.catchUp();
      assertThat(screen.checkingProperty().get()).isFalse();
      assertThat(screen.findingsProperty().get()).isEmpty();
      assertThat(screen.noticeProperty().get().text()).isEqualTo(texts.get("check.stopped"));
    }
  }

  @Test
  void theClocksDifferenceIsSaidAsPeopleSayIt() {
    Spans spans = new Spans(texts);
    assertThat(spans.offset(190_000)).isEqualTo("este equipo está 3 min atrasado");
    assertThat(spans.offset(-7_300_000)).isEqualTo("este equipo está 2 h adelantado");
    assertThat(spans.offset(-400)).isEqualTo("igual que la central");
    assertThat(spans.offset(172_800_000)).isEqualTo("este equipo está 2 días atrasado");
    assertThat(new CheckWords(texts).says(clockIsOff(190_000)))
        .isEqualTo("El reloj: este equipo está 3 min atrasado.");
  }

  private static Finding clockIsOff(long millis) {
    return new Finding(Step.CLOCK, Verdict.CLOCK_BEHIND, List.of(millis));
  }

  @Test
  void aRunIsToldWithWhenWhyHowLongAndHowMuch() {
    SyncRun run =
        new SyncRun(
            "r",
            SyncTrigger.SALE,
            NOON,
            NOON.plus(Duration.ofMillis(340)),
            34,
            34,
            900,
            SyncOutcome.CANCELLED,
            "stopped",
            null);
    assertThat(words.run(run))
        .isEqualTo("hoy 12:00  ·  después de vender  ·  340 ms  ·  34 enviadas");
    assertThat(words.outcome(run)).isEqualTo("Detenida; lo que faltaba sigue por enviar");
  }

  @Test
  void whatTheCentreSetAsideIsToldWithItsMomentAndUnknownIsNotNone() {
    QuarantineAnswer.Entry entry =
        new QuarantineAnswer.Entry(4, "sale.recorded", "CUS-1", "the sums disagree", NOON);
    assertThat(words.setAside(new SetAside.Known(1L, NOON, List.of(entry))))
        .isEqualTo("Apartado por la central: 1 (según la central, hoy 12:00)");
    assertThat(words.entry(entry)).isEqualTo("Ventas  ·  CUS-1");
    assertThat(words.reason(entry)).contains("the sums disagree", "N.º 4");
    assertThat(words.setAside(new SetAside.Known(0L, NOON, List.of())))
        .isEqualTo("La central no apartó nada (según la central, hoy 12:00)");
    assertThat(words.setAside(new SetAside.Known(null, null, List.of())))
        .contains("todavía no lo ha dicho");
  }

  @Test
  void everyVerdictThatIsNotFineHasAdviceInBothLanguages() {
    for (Locale language : List.of(Locale.of("es"), Locale.ENGLISH)) {
      CheckWords check = new CheckWords(new Texts(language));
      for (Verdict verdict : Verdict.values()) {
        Finding finding = new Finding(Step.NAME, verdict, List.of("a", "b", "c", "d"));
        assertThat(check.says(finding)).isNotBlank();
        assertThat(check.advice(finding).isBlank()).isEqualTo(verdict.isFine());
      }
    }
  }
}
