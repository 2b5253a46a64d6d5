/** The HTTP interface for programs: sync, sessions, reports, health. */
@NullMarked
package io.colmena.central.http;

import org.jspecify.annotations.NullMarked;
