/**
 * Settings: read once at start from a YAML file, the environment and the command line; every
 * mistake is reported together.
 */
@NullMarked
package io.colmena.foundation.settings;

import org.jspecify.annotations.NullMarked;
