package io.colmena.central.http;

import io.javalin.security.RouteRole;

/** Who may call a route. A route without one is refused to everybody. */
public enum Access implements RouteRole {
  /** Health and log-in only. */
  PUBLIC,
  /** A branch's token; the route works on that branch alone. */
  BRANCH,
  /** Anybody who signed in. */
  PERSON,
  ADMINISTRATOR,
  /** The command line on the centre's own machine, by the {@link LocalDoor}. */
  THIS_MACHINE
}
