package io.colmena.pos.imports;

/** A row cannot be taken. The message says why, for the command line. */
final class RowProblem extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final RowFault fault;
  private final String column;
  private final String value;

  RowProblem(RowFault fault, String column, String value, String message) {
    super(message);
    this.fault = fault;
    this.column = column;
    this.value = value;
  }

  ImportPlan.Rejected at(long line) {
    return new ImportPlan.Rejected(line, column, fault, value, String.valueOf(getMessage()));
  }
}
