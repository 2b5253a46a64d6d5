package io.colmena.pos.printing;

/** What became of a receipt that was to be printed. */
public sealed interface PrintResult {
  /** It was handed over whole. */
  record Printed() implements PrintResult {}

  /** The sale is safe all the same, and printing can be tried again. */
  record NotPrinted(PrintFault fault) implements PrintResult {}
}
