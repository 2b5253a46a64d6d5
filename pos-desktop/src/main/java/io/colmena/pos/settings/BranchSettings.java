package io.colmena.pos.settings;

import io.colmena.database.DatabaseKeys;
import io.colmena.database.DatabaseSettings;
import io.colmena.foundation.settings.Parsers;
import io.colmena.foundation.settings.Setting;
import io.colmena.foundation.settings.Settings;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.catalog.ScaleLabels;
import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.checkout.WhenShort;
import io.colmena.pos.numbering.ReceiptSeries;
import io.colmena.pos.printing.PrintingSettings;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.wire.Protocol;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one branch, read once at start.
 *
 * @param code prefix of every identifier made here
 * @param name as receipts and reports show it
 * @param till name of this till, for several tills on one database
 * @param dataFolder the embedded database, logs and everything else this program writes
 * @param sync when to speak to the centre
 * @param language of the screens: {@code es} or {@code en}
 * @param theme {@code light} or {@code dark}
 * @param cash how strict the drawer is, and which coins there are
 * @param scaleLabels what the labels of the shop's scales say
 * @param printing where receipts go on paper
 * @param series of this till's receipts, or null for a till that numbers none
 * @param selling how the screen that sells behaves
 * @param lowStock how much of a product is little enough to be listed for ordering
 * @param backups that the till makes by itself
 * @param documentAbove the largest total that needs no customer with a DNI or a RUC
 */
public record BranchSettings(
    BranchCode code,
    String name,
    String till,
    BusinessCalendar calendar,
    Path dataFolder,
    DatabaseSettings database,
    URI centre,
    Sync sync,
    Locale language,
    Theme theme,
    Cash cash,
    ScaleLabels scaleLabels,
    PrintingSettings printing,
    @Nullable ReceiptSeries series,
    Selling selling,
    Quantity lowStock,
    Backups backups,
    Money documentAbove) {

  /** With drawer, coins and scales as shops begin with them, and without a printer. */
  public BranchSettings(
      BranchCode code,
      String name,
      String till,
      BusinessCalendar calendar,
      Path dataFolder,
      DatabaseSettings database,
      URI centre,
      Sync sync,
      Locale language,
      Theme theme) {
    this(
        code,
        name,
        till,
        calendar,
        dataFolder,
        database,
        centre,
        sync,
        language,
        theme,
        Cash.DEFAULT,
        ScaleLabels.of(USUAL_LABELS),
        PrintingSettings.NONE,
        ReceiptSeries.ofTill(till, false),
        Selling.DEFAULT,
        USUAL_LOW_STOCK,
        new Backups(dataFolder.resolve(BACKUP_FOLDER_NAME), 14, LocalTime.of(22, 0)),
        Checkout.USUAL_DOCUMENT_ABOVE);
  }

  /**
   * The backups that the till makes by itself.
   *
   * @param keep how many of them; the oldest go
   * @param dailyAt time of day of the branch's zone
   */
  public record Backups(Path folder, int keep, LocalTime dailyAt) {}

  /**
   * How strict the drawer is, and which coins there are.
   *
   * @param sessionRequired whether the screen asks to open the drawer before it charges
   * @param differenceThreshold the largest difference of a count that needs no comment
   * @param rounding the smallest coin: cash totals are rounded down to it; zero for exact cash
   */
  public record Cash(boolean sessionRequired, Money differenceThreshold, Money rounding) {
    public static final Cash DEFAULT = new Cash(true, Money.of("5.00"), USUAL_COIN);
  }

  /**
   * How the screen that sells behaves.
   *
   * @param whenShort what more than the books have meets
   * @param lockAfter how long nobody touches the till until it locks, or null for never
   */
  public record Selling(WhenShort whenShort, @Nullable Duration lockAfter) {
    public static final Selling DEFAULT = new Selling(WhenShort.WARN, null);
  }

  /** The colours of the screens. */
  public enum Theme {
    LIGHT,
    DARK
  }

  /**
   * @param dailyAt time of day of the branch's zone
   * @param every additional interval, or null for none
   * @param afterSale whether a sale is sent at once when the centre is there
   * @param mostBatchBytes limit of a batch on the wire, gzipped
   * @param timeout for one request, connection included
   */
  public record Sync(
      LocalTime dailyAt,
      @Nullable Duration every,
      boolean afterSale,
      int mostBatchBytes,
      Duration timeout) {}

  private static final Setting<BranchCode> CODE =
      Setting.required(
          "branch.code", "short name of the branch, two to eight letters", BranchCode::of);
  private static final Setting<String> NAME =
      Setting.required("branch.name", "name of the branch for people", Parsers::text);
  private static final Setting<String> TILL =
      Setting.withDefault("branch.till", "name of this till", "1", BranchSettings::tillName);
  private static final Setting<ZoneId> ZONE =
      Setting.withDefault(
          "branch.time-zone", "time zone of the shop", "America/Lima", Parsers::zone);
  private static final Setting<Integer> DAY_CUT =
      Setting.withDefault(
          "branch.day-cut-hour",
          "sales before this hour belong to the day before",
          "0",
          Parsers.wholeNumber(0, 12));
  private static final Setting<Path> DATA =
      Setting.required("data.dir", "folder for everything the branch writes", Parsers::folder);
  private static final Setting<URI> CENTRE =
      Setting.required("centre.url", "address of the centre", Parsers::httpAddress);
  private static final Setting<LocalTime> DAILY_AT =
      Setting.withDefault(
          "sync.daily-at", "time of the daily synchronisation", "23:00", Parsers::time);
  private static final Setting<Duration> EVERY =
      Setting.optional("sync.every", "interval of further synchronisations", Parsers::duration);
  private static final Setting<Boolean> AFTER_SALE =
      Setting.withDefault(
          "sync.after-sale", "send each sale at once when possible", "true", Parsers::yesOrNo);
  private static final Setting<Integer> BATCH_BYTES =
      Setting.withDefault(
          "sync.max-batch-bytes",
          "most bytes of one message to the centre, compressed",
          "256000",
          Parsers.wholeNumber(10_000, Protocol.MOST_WIRE_BYTES));
  private static final Setting<Duration> TIMEOUT =
      Setting.withDefault(
          "sync.timeout", "how long to wait for an answer of the centre", "30s", Parsers::duration);
  private static final Setting<Language> LANGUAGE =
      Setting.withDefault("ui.language", "es or en", "es", Parsers.oneOf(Language.class));
  private static final Setting<Theme> THEME =
      Setting.withDefault("ui.theme", "light or dark", "light", Parsers.oneOf(Theme.class));

  private static final Setting<CashSessions> CASH_SESSION =
      Setting.withDefault(
          "cash.session",
          "required or optional: whether the drawer is opened before the first sale",
          "required",
          Parsers.oneOf(CashSessions.class));
  private static final Setting<Money> CASH_THRESHOLD =
      Setting.withDefault(
          "cash.difference-threshold",
          "largest difference of the counted cash that needs no comment",
          "5.00",
          BranchSettings::noLessThanNothing);

  private enum CashSessions {
    REQUIRED,
    OPTIONAL
  }

  private static Money noLessThanNothing(String text) {
    Money amount = Money.of(text.strip());
    if (amount.isNegative()) {
      throw new IllegalArgumentException("it must be 0.00 or more");
    }
    return amount;
  }

  private static final String USUAL_LABELS = "20:weight, 21:price";
  private static final Setting<ScaleLabels> SCALE_LABELS =
      Setting.withDefault(
          "scale.labels",
          "prefixes of the labels that scales print, and what each says",
          USUAL_LABELS,
          ScaleLabels::of);

  private static final Quantity USUAL_LOW_STOCK = Quantity.of(5);

  private static final Setting<Quantity> LOW_STOCK =
      Setting.withDefault(
          "stock.low",
          "how many pieces or kilograms of a product are few",
          USUAL_LOW_STOCK.toString(),
          BranchSettings::noLessThanNone);

  private static Quantity noLessThanNone(String text) {
    Quantity few = Quantity.of(text.strip());
    if (few.compareTo(Quantity.ZERO) < 0) {
      throw new IllegalArgumentException("it must be 0 or more");
    }
    return few;
  }

  /** One céntimo and five céntimos are out of circulation. */
  private static final Money USUAL_COIN = Money.of("0.10");

  private static final Setting<Money> CASH_ROUNDING =
      Setting.withDefault(
          "cash.rounding",
          "smallest coin, which cash totals are rounded down to; 0 for none",
          USUAL_COIN.toString(),
          BranchSettings::coin);

  private static final Setting<Money> DOCUMENT_ABOVE =
      Setting.withDefault(
          "customer.document-above",
          "largest total that needs no customer with a DNI or a RUC",
          Checkout.USUAL_DOCUMENT_ABOVE.toString(),
          BranchSettings::noLessThanNothing);

  private static Money coin(String text) {
    Money coin = Money.of(text);
    if (coin.isNegative() || Money.of("1").isLessThan(coin)) {
      throw new IllegalArgumentException("it must be an amount from 0 to 1.00, such as 0.10");
    }
    return coin;
  }

  private static final String BACKUP_FOLDER_NAME = "backups";
  private static final Setting<Path> BACKUP_FOLDER =
      Setting.optional("backup.folder", "folder of the backups", Parsers::folder);
  private static final Setting<Integer> BACKUP_KEEP =
      Setting.withDefault(
          "backup.keep", "how many backups are kept", "14", Parsers.wholeNumber(1, 1000));
  private static final Setting<LocalTime> BACKUP_AT =
      Setting.withDefault("backup.daily-at", "time of the daily backup", "22:00", Parsers::time);

  private enum Language {
    ES,
    EN
  }

  /** Every key, for the reader and the documentation. */
  public static final List<Setting<?>> KEYS =
      Setting.all(
          Stream.concat(
                  DatabaseKeys.KEYS.stream(),
                  Stream.of(PrintingSettings.KEYS, SeriesKeys.KEYS, SellingKeys.KEYS)
                      .flatMap(List::stream))
              .toList(),
          CODE,
          NAME,
          TILL,
          ZONE,
          DAY_CUT,
          DATA,
          CENTRE,
          DAILY_AT,
          EVERY,
          AFTER_SALE,
          BATCH_BYTES,
          TIMEOUT,
          LANGUAGE,
          THEME,
          CASH_SESSION,
          CASH_THRESHOLD,
          CASH_ROUNDING,
          SCALE_LABELS,
          LOW_STOCK,
          BACKUP_FOLDER,
          BACKUP_KEEP,
          BACKUP_AT,
          DOCUMENT_ABOVE);

  /** A till needs few connections: the sale, the sync, a search. */
  private static final int CONNECTIONS = 6;

  /** As many as the tables of sales hold. */
  private static final int LONGEST_TILL_NAME = 40;

  private static String tillName(String text) {
    String name = Parsers.text(text).strip();
    if (name.length() > LONGEST_TILL_NAME) {
      throw new IllegalArgumentException("it has at most " + LONGEST_TILL_NAME + " letters");
    }
    return name;
  }

  public static BranchSettings from(Settings settings) {
    Path data = settings.get(DATA);
    DatabaseSettings database = DatabaseKeys.read(settings, data, "branch", CONNECTIONS);
    return new BranchSettings(
        settings.get(CODE),
        settings.get(NAME),
        settings.get(TILL),
        new BusinessCalendar(settings.get(ZONE), settings.get(DAY_CUT)),
        data,
        database,
        settings.get(CENTRE),
        new Sync(
            settings.get(DAILY_AT),
            settings.find(EVERY).orElse(null),
            settings.get(AFTER_SALE),
            settings.get(BATCH_BYTES),
            settings.get(TIMEOUT)),
        Locale.of(settings.get(LANGUAGE).name().toLowerCase(Locale.ROOT)),
        settings.get(THEME),
        new Cash(
            settings.get(CASH_SESSION) == CashSessions.REQUIRED,
            settings.get(CASH_THRESHOLD),
            settings.get(CASH_ROUNDING)),
        settings.get(SCALE_LABELS),
        PrintingSettings.from(settings, data),
        SeriesKeys.read(settings, TILL),
        SellingKeys.read(settings),
        settings.get(LOW_STOCK),
        new Backups(
            settings.find(BACKUP_FOLDER).orElse(data.resolve(BACKUP_FOLDER_NAME)),
            settings.get(BACKUP_KEEP),
            settings.get(BACKUP_AT)),
        settings.get(DOCUMENT_ABOVE));
  }
}
