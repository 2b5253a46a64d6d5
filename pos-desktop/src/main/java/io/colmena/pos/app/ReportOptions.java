package io.colmena.pos.app;

import io.colmena.foundation.cli.ExitCode;
import io.colmena.pos.export.ExportResult;
import io.colmena.pos.export.ExportResult.NotSaved;
import io.colmena.pos.export.ExportResult.Saved;
import io.colmena.pos.export.Exporter;
import io.colmena.pos.export.TableFile;
import io.colmena.pos.history.Breakdown;
import io.colmena.pos.history.By;
import io.colmena.pos.history.History;
import io.colmena.pos.history.Period;
import io.colmena.pos.history.Progress;
import io.colmena.pos.history.SaleSearch;
import io.colmena.pos.history.Share;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.history.HistoryTables;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.tables.Rows;
import io.colmena.tables.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which sales are added up by what, and the files that get the table. */
final class ReportOptions {
  private static final String SALE = "sale";

  @Option(names = "--from", paramLabel = "DATE", description = "first day; default: today")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "last day; default: the first")
  private @Nullable LocalDate to;

  @Option(
      names = "--by",
      required = true,
      description = "product, cashier, hour, day, payment or sale")
  private String by = "";

  @Option(names = "--xlsx", paramLabel = "FILE", description = "saves the table for Excel")
  private @Nullable Path xlsx;

  @Option(names = "--pdf", paramLabel = "FILE", description = "saves the table on pages of A4")
  private @Nullable Path pdf;

  @Option(names = "--csv", paramLabel = "FILE", description = "saves the table as CSV")
  private @Nullable Path csv;

  private record Report(
      LocalDate from, LocalDate to, String by, List<Share> rows, Quantity units, Money amount) {}

  private record SavedFile(LocalDate from, LocalDate to, String by, String file, long rows) {}

  /** What is wrong with the options. */
  private static final class BadOption extends RuntimeException {
    private static final long serialVersionUID = 1;

    private BadOption(String message) {
      super(message);
    }
  }

  /** Prints the table as JSON if there is no file to save it to. */
  int make(Branch branch, Consumer<Object> print, Consumer<String> complain) {
    try {
      return made(branch, print, complain);
    } catch (BadOption e) {
      complain.accept(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
  }

  private int made(Branch branch, Consumer<Object> print, Consumer<String> complain) {
    Period period = period(branch.history().today());
    Map<TableFile, Path> files = files();
    if (isOfSales()) {
      if (files.isEmpty()) {
        throw new BadOption("a list of sales needs a file: --xlsx, --pdf or --csv");
      }
      return save(sales(branch, period), files, period, print, complain);
    }
    Breakdown sums = branch.history().by(by(), period, Progress.NONE);
    if (files.isEmpty()) {
      print.accept(
          new Report(
              period.from(), period.to(), known(), sums.shares(), sums.units(), sums.amount()));
      return ExitCode.DONE;
    }
    return save(tables(branch).of(sums, period), files, period, print, complain);
  }

  private Period period(LocalDate today) {
    LocalDate first = Objects.requireNonNullElse(from, today);
    LocalDate last = Objects.requireNonNullElse(to, first);
    if (last.isBefore(first)) {
      throw new BadOption("--to " + last + " is before --from " + first);
    }
    return new Period(first, last);
  }

  private String known() {
    return by.strip().toLowerCase(Locale.ROOT);
  }

  private boolean isOfSales() {
    return known().equals(SALE);
  }

  private By by() {
    for (By each : By.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(known())) {
        return each;
      }
    }
    throw new BadOption("--by is product, cashier, hour, day, payment or sale, not \"" + by + "\"");
  }

  private Map<TableFile, Path> files() {
    Map<TableFile, Path> files = new EnumMap<>(TableFile.class);
    if (xlsx != null) {
      files.put(TableFile.XLSX, xlsx);
    }
    if (pdf != null) {
      files.put(TableFile.PDF, pdf);
    }
    if (csv != null) {
      files.put(TableFile.CSV, csv);
    }
    return files;
  }

  /** In the shop's language, as its screens. */
  private static HistoryTables tables(Branch branch) {
    return new HistoryTables(new Texts(branch.settings().language()), branch.settings().name());
  }

  private static Table sales(Branch branch, Period period) {
    HistoryTables tables = tables(branch);
    History history = branch.history();
    SaleSearch all = new SaleSearch.All();
    Rows rows = to -> history.eachSale(period, all, sale -> to.accept(tables.row(sale)));
    return tables.sales(period, rows, history.by(By.DAY, period, Progress.NONE));
  }

  private int save(
      Table table,
      Map<TableFile, Path> files,
      Period period,
      Consumer<Object> print,
      Consumer<String> complain) {
    int exit = ExitCode.DONE;
    for (Map.Entry<TableFile, Path> file : files.entrySet()) {
      ExportResult result = new Exporter().save(table, file.getKey(), file.getValue(), _ -> true);
      if (result instanceof Saved(Path saved, long rows)) {
        print.accept(new SavedFile(period.from(), period.to(), known(), saved.toString(), rows));
      } else if (result instanceof NotSaved(var fault)) {
        complain.accept(file.getValue() + " could not be saved: " + told(fault));
        exit = ExitCode.DATA_REFUSED;
      }
    }
    return exit;
  }

  private static String told(ExportResult.Fault fault) {
    return switch (fault) {
      case NO_SUCH_PLACE -> "there is no such folder, or the name is a folder's";
      case NOT_ALLOWED -> "the folder may not be written to";
      case DISK -> "the disk is full or does not answer";
      case IN_USE -> "another program has the file open";
      case TOO_LONG -> "a sheet of Excel has no room for so many rows";
    };
  }
}
