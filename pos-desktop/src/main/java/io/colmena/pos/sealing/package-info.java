/**
 * Signs what the QR code of a receipt says, so that every branch can check it without a network.
 */
@NullMarked
package io.colmena.pos.sealing;

import org.jspecify.annotations.NullMarked;
