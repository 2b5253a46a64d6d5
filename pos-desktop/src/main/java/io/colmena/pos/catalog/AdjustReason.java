package io.colmena.pos.catalog;

/** Why a quantity is not what the books say. The names are stored and sent: never rename one. */
public enum AdjustReason {
  COUNTED,
  DAMAGED,
  EXPIRED,
  LOST,
  RECEIVED,
  OTHER
}
