/** What came back of sales, over all branches, and the keys that receipts are sealed with. */
@NullMarked
package io.colmena.central.returns;

import org.jspecify.annotations.NullMarked;
