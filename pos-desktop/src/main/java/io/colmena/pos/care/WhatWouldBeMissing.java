package io.colmena.pos.care;

import io.colmena.shared.money.Money;

/**
 * What a restore would take away from this computer.
 *
 * @param sales made after the backup
 * @param total of them
 * @param unsent those that the centre does not have either: they would be in no database but the
 *     one that is put aside
 * @param unsentTotal of them
 */
public record WhatWouldBeMissing(long sales, Money total, long unsent, Money unsentTotal) {}
