package io.colmena.demo.shopping;

import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import java.time.LocalDateTime;

/**
 * One customer at the till.
 *
 * @param at on the shop's wall clock
 * @param cashier which of the shop's cashiers, from 0
 */
public record Visit(LocalDateTime at, Ticket ticket, Tender tender, int cashier) {}
