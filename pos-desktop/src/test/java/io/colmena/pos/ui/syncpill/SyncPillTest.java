package io.colmena.pos.ui.syncpill;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.sync.SyncStatus;
import io.colmena.pos.sync.SyncStatus.Connection;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.NotedDialogs;
import io.colmena.pos.ui.StandInCentre;
import io.colmena.pos.ui.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyncPillTest {
  private static final Instant NOON = Instant.parse("2026-11-21T17:00:00Z");

  private final SyncWords words =
      new SyncWords(
          new Texts(Locale.of("es")),
          new BusinessCalendar(ZoneId.of("America/Lima"), 0),
          Clock.fixed(NOON, ZoneOffset.UTC));

  private static SyncRun endedAt(Instant end) {
    return new SyncRun(
        "run", SyncTrigger.BUTTON, end, end, 3, 3, 900, SyncOutcome.DONE, "done", null);
  }

  @Test
  void everyStateHasWords() {
    for (Connection connection : Connection.values()) {
      assertThat(words.connection(new SyncStatus(connection, 0, null, null))).isNotBlank();
    }
  }

  @Test
  void saysWhatWaitsAndWhenItWasTriedLast() {
    SyncStatus never = new SyncStatus(Connection.UNKNOWN, 0, null, null);
    assertThat(words.detail(never)).isEqualTo("Todo enviado");
    SyncStatus today = new SyncStatus(Connection.OFFLINE, 1234, null, endedAt(NOON));
    assertThat(words.detail(today)).isEqualTo("1,234 por enviar · último 12:00");
    SyncStatus earlier =
        new SyncStatus(Connection.OFFLINE, 2, null, endedAt(NOON.minusSeconds(86_400)));
    assertThat(words.detail(earlier)).isEqualTo("2 por enviar · último 20/11 12:00");
  }

  @Test
  void aForkedBranchIsToldInPlainWordsWhatToDo() {
    SyncRun forked =
        new SyncRun(
            "run", SyncTrigger.BUTTON, NOON, NOON, 0, 0, 0, SyncOutcome.FORKED, "fork", null);
    SyncStatus status = new SyncStatus(Connection.TROUBLE, 3, null, forked);
    assertThat(words.connection(status)).isEqualTo("Historia distinta de la central");
    assertThat(words.detail(status))
        .isEqualTo(
            "3 por enviar · Siga vendiendo y llame a soporte: hay que recuperar la historia");
  }

  @Test
  void theButtonSaysWhatItDoes() {
    assertThat(words.button(new SyncStatus(Connection.NOT_ENROLLED, 0, null, null)))
        .isEqualTo("Enlazar tienda");
    assertThat(words.button(new SyncStatus(Connection.ONLINE, 0, null, null)))
        .isEqualTo("Sincronizar ahora");
    SyncStatus running =
        new SyncStatus(Connection.ONLINE, 500, new SyncStatus.Progress(120, 500), null);
    assertThat(words.button(running)).isEqualTo("Detener");
    assertThat(words.progress(running.progress())).isEqualTo("120 de 500");
  }

  @Test
  void aBranchIsEnrolledWithItsCode(@TempDir Path folder) {
    try (StandInCentre centre = new StandInCentre();
        DemoShop shop = DemoShop.open(folder, centre.address())) {
      NotedDialogs dialogs = new NotedDialogs();
      var pill = new SyncPillViewModel(shop.branch().sync(), new InlineTasks(), dialogs);
      pill.press();
      assertThat(dialogs.opened).containsExactly("enrolment");
      EnrolViewModel enrol = enrolment(shop);
      enrol.codeProperty().set("ABEJA-0000");
      enrol.submit();
      assertThat(enrol.noticeProperty().get().text()).contains("ENR-2");
      assertThat(enrol.enrolledProperty().get()).isFalse();
      enrol.codeProperty().set(" " + StandInCentre.CODE + " ");
      enrol.submit();
      assertThat(enrol.noticeProperty().get().text()).contains("Bodega San Blas");
      assertThat(enrol.enrolledProperty().get()).isTrue();
      assertThat(shop.branch().identity().credential()).isPresent();
    }
  }

  @Test
  void withoutANetworkTheCodeIsNotSpent(@TempDir Path folder) {
    try (DemoShop shop = DemoShop.open(folder, DemoShop.NOBODY)) {
      EnrolViewModel enrol = enrolment(shop);
      enrol.codeProperty().set(StandInCentre.CODE);
      enrol.submit();
      assertThat(enrol.noticeProperty().get().text()).contains("http://127.0.0.1:9");
      assertThat(enrol.busyProperty().get()).isFalse();
    }
  }

  private static EnrolViewModel enrolment(DemoShop shop) {
    return new EnrolViewModel(
        shop.branch().enrolment(),
        shop.branch().sync(),
        shop.branch().settings().centre(),
        new Texts(Locale.of("es")),
        new InlineTasks());
  }
}
