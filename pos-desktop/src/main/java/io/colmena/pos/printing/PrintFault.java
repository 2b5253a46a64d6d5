package io.colmena.pos.printing;

/** Why a receipt is not on paper, as far as a computer can know: nobody tells it of empty rolls. */
public enum PrintFault {
  /** Nothing answers where the printer should be. */
  OFF("IMP-1"),
  /** There is no such computer, device or port. */
  WRONG_ADDRESS("IMP-2"),
  /** Somebody else is using it, or an earlier receipt is still on its way. */
  BUSY("IMP-3"),
  /** The system does not let this program use it. */
  NO_PERMISSION("IMP-4"),
  /** It took a part and no more: whoever looks at the paper knows how much. */
  BROKE_OFF("IMP-5"),
  /** The PDF could not be written. */
  FOLDER("IMP-6");

  private final String code;

  PrintFault(String code) {
    this.code = code;
  }

  /** To be read out over the telephone. */
  public String code() {
    return code;
  }
}
