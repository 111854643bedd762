/** State stores on PostgreSQL: a database that processes of several machines change at once. */
@NullMarked
package io.cloudcost.engine.postgresql;

import org.jspecify.annotations.NullMarked;
