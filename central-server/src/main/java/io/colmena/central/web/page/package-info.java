/** What every page has: its frame, language, formats, files and error pages. */
@NullMarked
package io.colmena.central.web.page;

import org.jspecify.annotations.NullMarked;
