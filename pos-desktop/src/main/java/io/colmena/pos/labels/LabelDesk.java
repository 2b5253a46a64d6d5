package io.colmena.pos.labels;

import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.catalog.ProductFinder;
import io.colmena.pos.export.ExportResult;
import io.colmena.pos.export.Exporter;
import io.colmena.pos.printing.PaperPicture;
import io.colmena.pos.printing.PaperSettings;
import io.colmena.pos.printing.PrintFault;
import io.colmena.pos.printing.PrintResult.NotPrinted;
import io.colmena.pos.printing.ReceiptPrinter;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Makes labels of products, as a PDF of sheets or on the receipt printer. */
public final class LabelDesk {
  private final ProductFinder finder;
  private final ReceiptPrinter printer;
  private final PaperSettings paper;
  private final LabelPdf pdf;
  private final LabelRoll roll;

  public LabelDesk(
      ProductFinder finder, ReceiptPrinter printer, PaperSettings paper, LabelWords words) {
    this.finder = finder;
    this.printer = printer;
    this.paper = paper;
    this.pdf = new LabelPdf(words, new Exporter());
    this.roll = new LabelRoll(words);
  }

  /**
   * How far the printer came.
   *
   * @param printed labels that are on paper for certain
   * @param fault null unless it stopped by itself
   */
  public record Progress(int printed, @Nullable PrintFault fault) {}

  /** Of those that are on sale; a single product that is not has its label all the same. */
  public List<Label> labels(List<String> ids) {
    return finder.cards(ids).stream()
        .filter(card -> ids.size() == 1 || isOnSale(card))
        .map(Label::of)
        .toList();
  }

  private static boolean isOnSale(ProductCard card) {
    return !card.state().withdrawn();
  }

  /** Whether there is a receipt printer. */
  public boolean hasPrinter() {
    return printer.isThere();
  }

  /** As {@link LabelPdf#save}. */
  public ExportResult save(LabelRun run, int first, Path file, LongPredicate goOn) {
    return pdf.save(run, first, file, goOn);
  }

  /**
   * Prints labels a few at a time, so that what failed is gone on with where it stopped.
   *
   * @param from how many of the run are on paper already
   * @param goOn told how many are, and whether to print more
   */
  public Progress print(LabelRun run, int from, String name, IntPredicate goOn) {
    int printed = from;
    while (printed < run.total() && goOn.test(printed)) {
      List<Label> some = run.piece(printed, LabelRoll.AT_ONCE);
      int after = printed + some.size();
      var document = roll.of(name + "-" + after, some, after == run.total());
      if (printer.print(document) instanceof NotPrinted(var fault)) {
        return new Progress(printed, fault);
      }
      printed = after;
    }
    return new Progress(printed, null);
  }

  /** A label of a sheet as it will look. */
  public BufferedImage sheetPicture(Label label, float dotsPerInch) {
    return pdf.picture(label, dotsPerInch);
  }

  /** A label on the receipt printer's paper as it will look. */
  public BufferedImage rollPicture(Label label, float dotsPerInch) {
    return PaperPicture.of(roll.of("", List.of(label), true), paper, dotsPerInch);
  }
}
