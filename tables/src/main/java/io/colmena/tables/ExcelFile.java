package io.colmena.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a sheet of Excel: numbers and dates are numbers and dates, the header stays in sight
 * and filters. Words are written as strings, so that none of them can act as a formula.
 */
public final class ExcelFile implements TableWriter {
  private static final int MOST_ROWS = 1_048_576;
  private static final int LONGEST_SHEET_NAME = 31;
  private static final int LONGEST_WORDS = 32_767;
  private static final int ROWS_AT_ONCE = 500;

  @Override
  public void write(Table table, OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Colmena", null);
    book.properties().setTitle(table.title()).setSubject(table.about());
    Worksheet sheet = book.newWorksheet(sheetName(table.title()));
    header(sheet, table.columns());
    Body body = new Body(sheet);
    try {
      table.rows().each(body::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    sheet.setAutoFilter(0, 0, Math.max(1, body.row - 1), table.columns().size() - 1);
    if (!table.totals().isEmpty()) {
      body.add(table.totals());
      for (int column = 0; column < table.totals().size(); column++) {
        sheet.style(body.row - 1, column).bold().format(format(table.totals().get(column))).set();
      }
    }
    book.finish();
  }

  private static void header(Worksheet sheet, List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      sheet.inlineString(0, i, clean(column.title()));
      sheet
          .style(0, i)
          .bold()
          .fillColor("FFF1D6")
          .horizontalAlignment(column.kind().isFigure() ? "right" : "left")
          .set();
      sheet.width(i, Math.max(column.letters(), column.title().length()) + 3);
    }
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
  }

  private static String format(Cell cell) {
    return switch (cell) {
      case Cell.Words _ -> "@";
      case Cell.Amount _ -> "#,##0.00";
      case Cell.Units _ -> "#,##0.###";
      case Cell.Count _ -> "#,##0";
      case Cell.Day _ -> "dd/mm/yyyy";
      case Cell.Moment _ -> "dd/mm/yyyy hh:mm";
    };
  }

  private static String sheetName(String title) {
    String allowed = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    return allowed.substring(0, Math.min(allowed.length(), LONGEST_SHEET_NAME));
  }

  /** A file of Excel has no place for letters that XML has not. */
  private static String clean(String words) {
    String known = words.replaceAll("[\\p{Cntrl}\ufffe\uffff]", " ");
    return known.substring(0, Math.min(known.length(), LONGEST_WORDS));
  }

  private static final class Body {
    private final Worksheet sheet;
    private int row = 1;

    private Body(Worksheet sheet) {
      this.sheet = sheet;
    }

    private void add(List<Cell> cells) {
      if (row == MOST_ROWS) {
        throw new UncheckedIOException(new TooLong("more than " + MOST_ROWS + " rows"));
      }
      for (int column = 0; column < cells.size(); column++) {
        put(column, cells.get(column));
      }
      row++;
      if (row % ROWS_AT_ONCE == 0) {
        flush();
      }
    }

    private void put(int column, Cell cell) {
      switch (cell) {
        case Cell.Words(String words) -> {
          if (words.isEmpty()) {
            return;
          }
          sheet.inlineString(row, column, clean(words));
        }
        case Cell.Amount(var money) -> sheet.value(row, column, money.amount());
        case Cell.Units(var quantity) -> sheet.value(row, column, quantity.amount());
        case Cell.Count(long number) -> sheet.value(row, column, number);
        case Cell.Day(var date) -> sheet.value(row, column, date);
        case Cell.Moment(var time) -> sheet.value(row, column, time);
      }
      sheet.style(row, column).format(format(cell)).set();
    }

    private void flush() {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
