package io.colmena.pos.connection;

/** What came of a step. Every one that is not fine has words for what to do. */
public enum Verdict {
  ADDRESS_FINE(true),
  NO_ADDRESS(false),

  NAME_FINE(true),
  NAME_UNKNOWN(false),
  /** This computer is in no network at all. */
  NO_NETWORK(false),

  REACHED(true),
  /** The computer is there, but nothing listens at that port. */
  NOBODY_LISTENS(false),
  NO_ROUTE(false),
  NO_REPLY(false),

  CERTIFICATE_FINE(true),
  /** The address begins with http: nothing to prove. */
  PLAIN(true),
  EXPIRED(false),
  NOT_YET_VALID(false),
  OTHER_HOST(false),
  UNKNOWN_ISSUER(false),
  /** What listens does not speak TLS. */
  NO_TLS(false),

  CENTRE_FINE(true),
  /** It took the connection and then said nothing. */
  SILENT(false),
  /** A page for people, or the way to one: a wireless network that wants a log-in first. */
  PORTAL(false),
  /** The same host at another address, such as https instead of http. */
  MOVED(false),
  NOT_A_CENTRE(false),
  /** A centre that cannot work at the moment. */
  IN_TROUBLE(false),
  BROKEN(false),

  KNOWN_BRANCH(true),
  NOT_ENROLLED(false),
  CREDENTIAL_REFUSED(false),
  /** Something else that the centre does not accept; it says what. */
  REFUSED(false),

  VERSION_FINE(true),
  CENTRE_TOO_OLD(false),
  CENTRE_TOO_NEW(false),

  CLOCK_FINE(true),
  CLOCK_BEHIND(false),
  CLOCK_AHEAD(false),

  HISTORY_FINE(true),
  FORK(false);

  private final boolean fine;

  Verdict(boolean fine) {
    this.fine = fine;
  }

  public boolean isFine() {
    return fine;
  }
}
