package io.colmena.pos.printing;

import java.util.ArrayList;
import java.util.List;

/** A printer for tests of other packages: it keeps what it is given, and fails when told to. */
public final class FaultyOutput {
  private final List<byte[]> documents = new ArrayList<>();
  private int calls;
  private int failing;
  private PrintFault fault = PrintFault.OFF;

  /** The document with that number from now on, the next being 1, does not get to the paper. */
  public void failsAt(int number, PrintFault why) {
    calls = 0;
    failing = number;
    fault = why;
  }

  public ReceiptPrinter printer() {
    return ReceiptPrinter.at(this::send, PaperSettings.usual(Paper.MM80), null);
  }

  private void send(byte[] bytes) throws PrintFailure {
    calls++;
    if (calls == failing) {
      throw new PrintFailure(fault, "as the test wants it", null);
    }
    documents.add(bytes);
  }

  /** What came out. */
  public List<byte[]> documents() {
    return List.copyOf(documents);
  }
}
