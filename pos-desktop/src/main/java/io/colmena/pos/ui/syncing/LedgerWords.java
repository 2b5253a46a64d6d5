package io.colmena.pos.ui.syncing;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.sync.SetAside;
import io.colmena.pos.sync.SyncLedger;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.wire.QuarantineAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is written down about synchronising, in words. */
final class LedgerWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

  private final Texts texts;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final Spans spans;

  LedgerWords(Texts texts, BusinessCalendar calendar, Clock clock) {
    this.texts = texts;
    this.calendar = calendar;
    this.clock = clock;
    this.spans = new Spans(texts);
  }

  /** Kinds that a newer program wrote have no words of their own. */
  String kind(String journalName) {
    String key = "kind." + journalName;
    return texts.bundle().containsKey(key) ? texts.get(key) : texts.get("syncing.otherKind");
  }

  /** On the shop's wall: today only the time. */
  String moment(@Nullable Instant moment) {
    if (moment == null) {
      return texts.get("syncing.never");
    }
    LocalDateTime local = calendar.localTime(moment);
    boolean today = local.toLocalDate().equals(calendar.localTime(clock.instant()).toLocalDate());
    return today ? texts.get("syncing.today", TIME.format(local)) : DAY.format(local);
  }

  String outcome(SyncRun run) {
    SyncOutcome outcome = run.outcome();
    return outcome == null
        ? texts.get("syncing.unfinished")
        : texts.get("syncing.outcome." + outcome);
  }

  /** When, by whom or what, how long and how much. */
  String run(SyncRun run) {
    List<String> parts = new ArrayList<>();
    parts.add(moment(run.startedAt()));
    parts.add(texts.get("syncing.trigger." + run.startedBy()));
    Instant ended = run.endedAt();
    if (ended != null) {
      parts.add(spans.took(Duration.between(run.startedAt(), ended)));
    }
    parts.add(texts.get("syncing.sent", run.sentEntries()));
    return String.join("  ·  ", parts);
  }

  String clockOffset(SyncLedger.Page page) {
    return page.lastContact() == null
        ? texts.get("syncing.clockUnknown")
        : spans.offset(page.clockOffsetMillis());
  }

  String setAside(SetAside.Known known) {
    Long count = known.count();
    if (count == null) {
      return texts.get("syncing.setAsideUnknown");
    }
    String asOf = moment(known.asOf());
    return count == 0
        ? texts.get("syncing.nothingSetAside", asOf)
        : texts.get("syncing.setAside", count, asOf);
  }

  String entry(QuarantineAnswer.Entry entry) {
    return kind(entry.kind()) + "  ·  " + entry.entity();
  }

  String reason(QuarantineAnswer.Entry entry) {
    return texts.get("syncing.entry", entry.sequence(), moment(entry.since()), entry.reason());
  }

  /** What starts a run without anybody. */
  String automatic(boolean afterSale, @Nullable Instant interval, Instant daily) {
    List<String> parts = new ArrayList<>();
    if (afterSale) {
      parts.add(texts.get("syncing.afterSale"));
    }
    if (interval != null) {
      parts.add(texts.get("syncing.interval", moment(interval)));
    }
    parts.add(texts.get("syncing.daily", moment(Objects.requireNonNull(daily))));
    return String.join("\n", parts);
  }
}
