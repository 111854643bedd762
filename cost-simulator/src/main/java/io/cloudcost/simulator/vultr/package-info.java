/**
 * A fake Vultr: estates and bills that are generated from a seed, a server that shows them as the real API v2 does, and the
 * truth about them.
 *
 * <pre>{@code
 * VultrEstate estate = VultrEstate.generate(VultrEstate.spec().seed(7).instances(2_500).invoices(12).build());
 * try (FakeVultr cloud = FakeVultr.start(estate)) {
 *     cloud.fault(Faults.status(503).html().times(2).on("/instances"));
 *     // point a client at cloud.endpoint() with cloud.apiKey(), then compare with estate.truth()
 * }
 * }</pre>
 *
 * <p>The same seed and the same {@code now} make the same estate, byte for byte. Prices are Vultr's published list prices
 * of August to December 2025 where it published any; region surcharges are those of its Sao Paulo plans. What the real
 * API leaves open (the body of a 429, for example) is chosen here and said at the place.
 */
@NullMarked
package io.cloudcost.simulator.vultr;

import org.jspecify.annotations.NullMarked;
