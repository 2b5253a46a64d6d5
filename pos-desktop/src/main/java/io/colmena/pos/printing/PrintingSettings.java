package io.colmena.pos.printing;

import io.colmena.foundation.settings.Parsers;
import io.colmena.foundation.settings.Setting;
import io.colmena.foundation.settings.Settings;
import io.colmena.pos.printing.PrinterPlace.Device;
import io.colmena.pos.printing.PrinterPlace.Network;
import io.colmena.pos.printing.PrinterPlace.None;
import io.colmena.pos.printing.PrinterPlace.PdfFolder;
import io.colmena.pos.printing.PrinterPlace.Serial;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and how receipts are printed.
 *
 * @param header lines under the shop's name
 * @param logo picture at the top, or null for none
 */
public record PrintingSettings(
    PrinterPlace place, PaperSettings paper, List<String> header, @Nullable Path logo) {

  /** No printer, and nothing on receipts but what every shop has there. */
  public static final PrintingSettings NONE =
      new PrintingSettings(new None(), PaperSettings.usual(Paper.MM80), List.of(), null);

  private enum Kind {
    NONE,
    NETWORK,
    DEVICE,
    SERIAL,
    PDF
  }

  private static final Setting<Kind> KIND =
      Setting.withDefault(
          "printer.kind",
          "none, network, device, serial or pdf",
          "none",
          Parsers.oneOf(Kind.class));
  private static final Setting<Network> ADDRESS =
      Setting.optional(
          "printer.address", "host, or host:port, of a network printer", PrintingSettings::network);
  private static final Setting<String> DEVICE =
      Setting.optional(
          "printer.device", "device file or port of a printer on this computer", Parsers::text);
  private static final Setting<Integer> SPEED =
      Setting.withDefault(
          "printer.speed",
          "speed of a serial printer in baud",
          "9600",
          Parsers.wholeNumber(1200, 921_600));
  private static final Setting<Path> FOLDER =
      Setting.optional("printer.folder", "folder for receipts as PDF", Parsers::folder);
  private static final Setting<Paper> PAPER =
      Setting.withDefault("printer.paper", "width of the paper, 58 or 80 mm", "80", Paper::of);
  private static final Setting<Integer> COLUMNS =
      Setting.optional(
          "printer.columns", "letters on a line, if not the usual", Parsers.wholeNumber(24, 64));
  private static final Setting<Boolean> DRAWER =
      Setting.withDefault(
          "printer.drawer", "whether a drawer hangs on the printer", "true", Parsers::yesOrNo);
  private static final Setting<CodePage> CODE_PAGE =
      Setting.withDefault(
          "printer.code-page",
          "the printer's letters: cp858, cp850, cp437 or windows-1252",
          "cp858",
          Parsers.oneOf(CodePage.class));
  private static final Setting<Integer> CODE_TABLE =
      Setting.optional(
          "printer.code-table",
          "the printer's number of that code page, if not Epson's",
          Parsers.wholeNumber(0, 255));
  private static final Setting<String> HEADER =
      Setting.optional("receipt.header", "lines under the shop's name, parted by |", Parsers::text);
  private static final Setting<Path> LOGO =
      Setting.optional("receipt.logo", "picture at the top of receipts", Parsers::folder);

  /** Every key of these settings. */
  public static final List<Setting<?>> KEYS =
      List.of(
          KIND,
          ADDRESS,
          DEVICE,
          SPEED,
          FOLDER,
          PAPER,
          COLUMNS,
          DRAWER,
          CODE_PAGE,
          CODE_TABLE,
          HEADER,
          LOGO);

  /**
   * @param data the branch's folder, where PDFs go unless somebody says otherwise
   */
  public static PrintingSettings from(Settings settings, Path data) {
    return new PrintingSettings(
        place(settings, data),
        paper(settings),
        settings.find(HEADER).map(PrintingSettings::lines).orElse(List.of()),
        settings.find(LOGO).orElse(null));
  }

  private static PrinterPlace place(Settings settings, Path data) {
    return switch (settings.get(KIND)) {
      case NONE -> new None();
      case NETWORK -> needed(settings, ADDRESS, "network");
      case DEVICE -> new Device(needed(settings, DEVICE, "device"));
      case SERIAL -> new Serial(needed(settings, DEVICE, "serial"), settings.get(SPEED));
      case PDF -> new PdfFolder(settings.find(FOLDER).orElse(data.resolve("receipts")));
    };
  }

  private static <T> T needed(Settings settings, Setting<T> setting, String kind) {
    return settings
        .find(setting)
        .orElseThrow(
            () -> settings.refuse(setting, "is missing: printer.kind " + kind + " needs it"));
  }

  private static PaperSettings paper(Settings settings) {
    Paper paper = settings.get(PAPER);
    CodePage page = settings.get(CODE_PAGE);
    return new PaperSettings(
        paper,
        settings.find(COLUMNS).orElse(paper.columns()),
        page,
        settings.find(CODE_TABLE).orElse(page.table()),
        settings.get(DRAWER));
  }

  private static Network network(String text) {
    int colon = text.lastIndexOf(':');
    String host = (colon < 0 ? text : text.substring(0, colon)).strip();
    if (host.isEmpty() || text.contains("/")) {
      throw new IllegalArgumentException("it must be a host, such as 192.168.1.50:9100");
    }
    int port =
        colon < 0
            ? Network.USUAL_PORT
            : Parsers.wholeNumber(1, 65_535).apply(text.substring(colon + 1));
    return new Network(host, port);
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
  }
}
