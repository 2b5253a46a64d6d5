package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.imports.ImportPlan;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.products.ImportLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says what a file would do: every row that cannot be taken, then what else should be known, then
 * products that change and new ones as far as somebody reads.
 */
final class ImportLines {
  /** Of those that are taken: nobody reads more, and the summary counts them all. */
  private static final int MOST = 500;

  private final Texts texts;

  ImportLines(Texts texts) {
    this.texts = texts;
  }

  List<ImportLine> of(ImportPlan plan) {
    List<ImportLine> lines = new ArrayList<>();
    plan.rejected().forEach(row -> lines.add(rejected(row)));
    plan.notes().forEach(row -> lines.add(noted(row)));
    Stream.concat(
            plan.changed().stream().map(product -> taken(Kind.CHANGED, product)),
            plan.fresh().stream().map(product -> taken(Kind.FRESH, product)))
        .limit(MOST)
        .forEach(lines::add);
    return lines;
  }

  private ImportLine rejected(ImportPlan.Rejected row) {
    String value = row.value().isEmpty() ? "" : " (" + row.value() + ")";
    String reason = texts.get("import.fault." + row.fault());
    return new ImportLine(Kind.REJECTED, where(row.line(), row.column()), reason + value);
  }

  private ImportLine noted(ImportPlan.Noted row) {
    String words = texts.get("import.note." + row.note(), row.value());
    return new ImportLine(Kind.NOTE, where(row.line(), row.column()), words);
  }

  private String where(long line, String column) {
    return column.isEmpty()
        ? texts.get("import.row", line)
        : texts.get("import.cell", line, column);
  }

  private ImportLine taken(Kind kind, NewProduct product) {
    String what = product.code() + "  ·  " + product.name();
    return new ImportLine(
        kind, texts.get("import.kind." + kind), what + "  ·  " + Amounts.soles(product.price()));
  }
}
