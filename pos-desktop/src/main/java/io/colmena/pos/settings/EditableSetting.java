package io.colmena.pos.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people may set on the screen, in the order in which it is shown. */
public enum EditableSetting {
  NAME(Section.TILL, "branch.name"),
  TILL(Section.TILL, "branch.till"),
  RECEIPT_KIND(Section.TILL, "receipt.kind", "official", "internal"),
  BOLETA(Section.TILL, "receipt.series-boleta"),
  FACTURA(Section.TILL, "receipt.series-factura"),
  TICKET(Section.TILL, "receipt.series-ticket"),
  PRINTER(Section.PRINTER, "printer.kind", "none", "pdf", "network", "device", "serial"),
  ADDRESS(Section.PRINTER, "printer.address"),
  DEVICE(Section.PRINTER, "printer.device"),
  SPEED(Section.PRINTER, "printer.speed"),
  PAPER(Section.PRINTER, "printer.paper", "58", "80"),
  DRAWER(Section.PRINTER, "printer.drawer", "true", "false"),
  HEADER(Section.PRINTER, "receipt.header"),
  LOGO(Section.PRINTER, "receipt.logo"),
  SESSION(Section.CASH, "cash.session", "required", "optional"),
  ROUNDING(Section.CASH, "cash.rounding"),
  THRESHOLD(Section.CASH, "cash.difference-threshold"),
  SHORT_STOCK(Section.SELLING, "selling.stock", "allow", "warn", "refuse"),
  LOW_STOCK(Section.SELLING, "stock.low"),
  DOCUMENT_ABOVE(Section.SELLING, "customer.document-above"),
  LOCK_AFTER(Section.SELLING, "selling.lock-after"),
  CENTRE(Section.SYNC, "centre.url"),
  DAILY_AT(Section.SYNC, "sync.daily-at"),
  EVERY(Section.SYNC, "sync.every"),
  AFTER_SALE(Section.SYNC, "sync.after-sale", "true", "false"),
  BACKUP_AT(Section.BACKUPS, "backup.daily-at"),
  BACKUP_KEEP(Section.BACKUPS, "backup.keep"),
  BACKUP_FOLDER(Section.BACKUPS, "backup.folder"),
  THEME(Section.APPEARANCE, "ui.theme", "light", "dark"),
  LANGUAGE(Section.APPEARANCE, "ui.language", "es", "en");

  /** What belongs together on the screen. */
  public enum Section {
    TILL,
    PRINTER,
    CASH,
    SELLING,
    SYNC,
    BACKUPS,
    APPEARANCE
  }

  private final Section section;
  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<String> choices;

  EditableSetting(Section section, String key, String... choices) {
    this.section = section;
    this.key = key;
    this.choices = List.of(choices);
  }

  public Section section() {
    return section;
  }

  /** As the file has it: {@code branch.name}. */
  public String key() {
    return key;
  }

  /** What it may say; empty for a text. */
  public List<String> choices() {
    return choices;
  }

  /** The others count from the next start on. */
  public boolean countsAtOnce() {
    return section == Section.APPEARANCE;
  }

  public static Optional<EditableSetting> of(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }
}
