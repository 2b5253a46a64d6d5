package io.colmena.pos.ui.syncpill;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.sync.SyncStatus;
import io.colmena.pos.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sync status in words. */
public final class SyncWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

  private final Texts texts;
  private final BusinessCalendar calendar;
  private final Clock clock;

  public SyncWords(Texts texts, BusinessCalendar calendar, Clock clock) {
    this.texts = texts;
    this.calendar = calendar;
    this.clock = clock;
  }

  public String connection(SyncStatus status) {
    if (status.isRunning()) {
      return texts.get("sync.running");
    }
    return switch (status.connection()) {
      case NOT_ENROLLED -> texts.get("sync.notEnrolled");
      case UNKNOWN -> texts.get("sync.unknown");
      case ONLINE -> texts.get("sync.online");
      case OFFLINE -> texts.get("sync.offline");
      case TROUBLE -> texts.get(isForked(status) ? "sync.forked" : "sync.trouble");
    };
  }

  /** The database is older than what the centre has, or another computer sells for the branch. */
  private static boolean isForked(SyncStatus status) {
    SyncRun last = status.lastRun();
    return last != null && last.outcome() == SyncOutcome.FORKED;
  }

  /** How much waits, and when somebody last tried. */
  public String detail(SyncStatus status) {
    String pending =
        status.pending() == 0
            ? texts.get("sync.allSent")
            : texts.get("sync.pending", status.pending());
    if (isForked(status)) {
      return pending + " · " + texts.get("sync.forkedAdvice");
    }
    String last = lastRun(status.lastRun());
    return last.isEmpty() ? pending : pending + " · " + last;
  }

  private String lastRun(@Nullable SyncRun run) {
    Instant ended = run == null ? null : run.endedAt();
    if (ended == null) {
      return "";
    }
    LocalDateTime local = calendar.localTime(ended);
    boolean today = local.toLocalDate().equals(calendar.localTime(clock.instant()).toLocalDate());
    return texts.get("sync.lastRun", (today ? TIME : DAY).format(local));
  }

  /** For a progress bar: from 0 to 1, or -1 while nothing is known of it. */
  public static double part(SyncStatus.Progress progress) {
    boolean known = progress.total() > 0 && progress.acknowledged() > 0;
    return known ? (double) progress.acknowledged() / progress.total() : -1;
  }

  public String progress(SyncStatus.Progress progress) {
    return texts.get("sync.progress", progress.acknowledged(), progress.total());
  }

  public String button(SyncStatus status) {
    if (status.isRunning()) {
      return texts.get("sync.cancel");
    }
    boolean enrolled = status.connection() != SyncStatus.Connection.NOT_ENROLLED;
    return enrolled ? texts.get("sync.now") : texts.get("sync.enrol");
  }
}
