/** A report as one HTML page that needs nothing else: no network, light and dark, charts and tables that sort. */
@NullMarked
package io.cloudcost.analysis.html;

import org.jspecify.annotations.NullMarked;
