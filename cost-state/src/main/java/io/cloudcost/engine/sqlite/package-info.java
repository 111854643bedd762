/** State stores on SQLite: a file that several processes of one machine change at once. */
@NullMarked
package io.cloudcost.engine.sqlite;

import org.jspecify.annotations.NullMarked;
