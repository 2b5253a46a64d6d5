/** What the centre can be told in its settings file (config/central.yml documents every key). */
@NullMarked
package io.colmena.central.settings;

import org.jspecify.annotations.NullMarked;
