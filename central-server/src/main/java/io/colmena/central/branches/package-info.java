/** The branches of the chain: creation, enrolment, credentials, last contact. */
@NullMarked
package io.colmena.central.branches;

import org.jspecify.annotations.NullMarked;
