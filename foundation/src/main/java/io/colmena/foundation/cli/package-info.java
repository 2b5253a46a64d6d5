/**
 * What every command of Colmena shares on the command line: exit codes and the options that name
 * the settings.
 */
@NullMarked
package io.colmena.foundation.cli;

import org.jspecify.annotations.NullMarked;
