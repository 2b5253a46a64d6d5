package io.colmena.pos.printing;

import org.jspecify.annotations.Nullable;

/** A receipt did not get to the paper. */
final class PrintFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final PrintFault fault;

  PrintFailure(PrintFault fault, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.fault = fault;
  }

  PrintFault fault() {
    return fault;
  }
}
