/**
 * The only door to a database: data source, transactions, migrations, and the few places where SQL
 * Server and H2 differ.
 */
@NullMarked
package io.colmena.database;

import org.jspecify.annotations.NullMarked;
