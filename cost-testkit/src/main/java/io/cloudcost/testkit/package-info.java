/** Contract tests and assertions for collectors, stores and analyzers. */
@NullMarked
package io.cloudcost.testkit;

import org.jspecify.annotations.NullMarked;
