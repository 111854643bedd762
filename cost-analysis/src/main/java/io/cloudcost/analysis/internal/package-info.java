/** The rules that come with the analysis, and how rules are found. */
@NullMarked
package io.cloudcost.analysis.internal;

import org.jspecify.annotations.NullMarked;
