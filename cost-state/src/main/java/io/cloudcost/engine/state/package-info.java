/** What the engines of state stores share: transactions on connections, and the making of tables. */
@NullMarked
package io.cloudcost.engine.state;

import org.jspecify.annotations.NullMarked;
