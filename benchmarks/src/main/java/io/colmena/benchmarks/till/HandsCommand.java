package io.colmena.benchmarks.till;

import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.LiveMemory;
import io.colmena.benchmarks.checkout.UsedTill;
import io.colmena.benchmarks.goods.Goods;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.foundation.cli.SettingsOptions;
import io.colmena.pos.app.Branch;
import io.colmena.pos.app.Till;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.ui.shell.Desktop;
import io.colmena.shared.json.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code colmena bench hands}: the real window in a process of its own, and somebody who scans,
 * searches and charges at it as fast as it goes. {@code bench till} starts it.
 */
@Command(
    name = "hands",
    description = "Works at a till's window and says how long it took; bench till starts it.",
    hidden = true,
    mixinStandardHelpOptions = true)
public final class HandsCommand implements Callable<Integer> {
  private static final List<String> WORDS =
      List.of("arroz", "leche ev", "gaseosa inti", "wafer", "775000");
  private static final int LINES = 4;

  /**
   * Before the next code or letter is timed: the window is still drawing the frame with the last
   * one, and nobody reads twenty codes in a second or types twenty letters.
   */
  private static final int REST_MILLIS = 50;

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Option(names = "--products", required = true, description = "in the catalogue")
  private int products;

  @Option(names = "--scans", defaultValue = "0", description = "of which the time is taken")
  private int scans;

  @Option(names = "--days", defaultValue = "0", description = "after each of which memory is read")
  private int days;

  @Option(names = "--sales", defaultValue = "1000", description = "of each day")
  private int sales;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final SplittableRandom random = new SplittableRandom(7);
  private final List<NewProduct> kinds = Goods.all();

  /**
   * Times from a key to what it leads to.
   *
   * @param scanKnown from the scanner's Enter until the line is in the window's list
   * @param scanDrawn the same until the frame that shows it is laid out
   * @param searchKnown from a letter until its answer is in the list
   * @param searchDrawn the same until the frame that shows it
   */
  record Felt(Latency scanKnown, Latency scanDrawn, Latency searchKnown, Latency searchDrawn) {}

  /** Of the process, after each day of so many sales. */
  record Memory(int salesADay, List<Long> residentBytes, List<Long> liveBytes) {}

  @Override
  public Integer call() throws InterruptedException, Desktop.NoDisplay {
    Thread hands = Thread.ofPlatform().name("hands").unstarted(this::work);
    try (Branch branch = Branch.open(BranchSettings.from(options.read(BranchSettings.KEYS)))) {
      hands.start();
      Till.open(branch);
    }
    hands.join();
    return ExitCode.DONE;
  }

  private void work() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Hands hands = Hands.atTheWindow();
      hands.logIn(UsedTill.CASHIER, UsedTill.PASSWORD);
      if (scans > 0) {
        sell(hands, Math.max(1, scans / 10)); // the compiler of Java is busy meanwhile
        out.println(Json.write(feel(hands)));
      }
      if (days > 0) {
        out.println(Json.write(remember(hands)));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      out.flush();
      Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }
  }

  private Felt feel(Hands hands) throws InterruptedException {
    List<Hands.Seen> scanned = new ArrayList<>();
    while (scanned.size() < scans) {
      for (int line = 0; line < LINES; line++) {
        TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        scanned.add(hands.scan(barcode()));
      }
      charge(hands);
    }
    List<Hands.Seen> searched = new ArrayList<>();
    while (searched.size() < scans) {
      for (String words : WORDS) {
        search(hands, words, searched);
      }
    }
    return new Felt(
        latency(scanned, Hands.Seen::known),
        latency(scanned, Hands.Seen::drawn),
        latency(searched, Hands.Seen::known),
        latency(searched, Hands.Seen::drawn));
  }

  /** A single letter is not searched for: it would find too much. */
  private static void search(Hands hands, String words, List<Hands.Seen> seen)
      throws InterruptedException {
    hands.begin(words.substring(0, 1));
    for (int i = 1; i < words.length(); i++) {
      TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
      seen.add(hands.type(words.substring(i, i + 1)));
    }
    hands.clearSearch();
  }

  private Memory remember(Hands hands) throws InterruptedException {
    List<Long> resident = new ArrayList<>();
    List<Long> live = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      sell(hands, sales);
      resident.add(ResidentMemory.bytes());
      live.add(LiveMemory.bytes());
    }
    return new Memory(sales, resident, live);
  }

  private void sell(Hands hands, int tickets) throws InterruptedException {
    for (int i = 0; i < tickets; i++) {
      for (int line = 0; line < LINES; line++) {
        hands.scan(barcode());
      }
      charge(hands);
    }
  }

  private static void charge(Hands hands) throws InterruptedException {
    hands.press(KeyCode.F12, "#charge-dialog");
    hands.press(KeyCode.ENTER, "#receipt");
    hands.pressUntilGone(KeyCode.ESCAPE, "#receipt");
  }

  /** Of a product that is sold by the piece: for others the window asks how much of it. */
  private String barcode() {
    int number = random.nextInt(products);
    while (kinds.get(number % kinds.size()).unit().isWeighed()) {
      number = random.nextInt(products);
    }
    return Goods.barcode(number);
  }

  private static Latency latency(List<Hands.Seen> all, ToLongFunction<Hands.Seen> figure) {
    return Latency.of(all.stream().mapToLong(figure).toArray());
  }
}
