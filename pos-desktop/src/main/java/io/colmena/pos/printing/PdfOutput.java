package io.colmena.pos.printing;

import io.colmena.pos.printing.PrinterPlace.PdfFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Keeps each receipt as a PDF under its own name. A file is there whole or not at all. */
final class PdfOutput implements ReceiptPrinter.Output {
  private final Path folder;
  private final PdfPaper paper;

  PdfOutput(PdfFolder place, PaperSettings settings, @Nullable ShopLogo logo) {
    this.folder = place.folder();
    this.paper = new PdfPaper(settings, logo);
  }

  @Override
  public void print(ReceiptDocument document) throws PrintFailure {
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, document.name(), ".part");
      try {
        Files.write(part, paper.of(document));
        Path whole = folder.resolve(document.name() + ".pdf");
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new PrintFailure(PrintFault.FOLDER, "a PDF in " + folder + ": " + e, e);
    }
  }
}
