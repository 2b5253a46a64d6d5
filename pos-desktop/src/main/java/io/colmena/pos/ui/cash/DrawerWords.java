package io.colmena.pos.ui.cash;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words whether the drawer is open. */
final class DrawerWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

  private final Texts texts;
  private final BusinessCalendar calendar;

  DrawerWords(Texts texts, BusinessCalendar calendar) {
    this.texts = texts;
    this.calendar = calendar;
  }

  /** For the header. */
  String brief(@Nullable CashSession session) {
    return session == null
        ? texts.get("drawer.isClosed")
        : texts.get("drawer.isOpen", TIME.format(calendar.localTime(session.openedAt())));
  }

  /** For the menu. */
  String whole(@Nullable CashSession session) {
    return session == null
        ? texts.get("drawer.isClosedLong")
        : texts.get(
            "drawer.isOpenLong",
            DAY.format(calendar.localTime(session.openedAt())),
            session.openedBy().name());
  }
}
