/** Keeps cost data in ClickHouse. */
@NullMarked
package io.cloudcost.engine.clickhouse;

import org.jspecify.annotations.NullMarked;
