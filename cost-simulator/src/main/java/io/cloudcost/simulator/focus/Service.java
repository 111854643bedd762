package io.cloudcost.simulator.focus;

import java.util.List;

/**
 * What the cloud sells.
 *
 * @param publisher who made it: the cloud, or a vendor on its marketplace
 * @param code short, in ids
 */
record Service(
        String name,
        String publisher,
        String category,
        String subcategory,
        String resourceType,
        String code,
        List<Sku> skus) {}
