/**
 * FOCUS bills of any size that are generated from a seed, as single files and as the folders that clouds deliver, and the
 * truth about them.
 *
 * <pre>{@code
 * FocusTruth truth = FocusBill.of(7).rows(10_000_000).months("2025-10", "2026-03")
 *         .version(FocusVersion.V1_2).writeCsv(Path.of("bill.csv.gz"));
 * }</pre>
 *
 * <p>The same settings make the same text on every JDK. Cloud, customers, services and prices are invented.
 */
@NullMarked
package io.cloudcost.simulator.focus;

import org.jspecify.annotations.NullMarked;
