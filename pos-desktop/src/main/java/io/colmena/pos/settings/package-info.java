/** What a branch can be told in its settings file (config/cusco.yml documents every key). */
@NullMarked
package io.colmena.pos.settings;

import org.jspecify.annotations.NullMarked;
