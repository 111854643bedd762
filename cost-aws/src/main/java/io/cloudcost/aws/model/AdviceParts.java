package io.cloudcost.aws.model;

import io.cloudcost.snapshot.Part;
import java.util.List;

/** The parts of a collection that AWS's own advisers fill; free of charge, and read by default where they are switched on. */
public final class AdviceParts {

    /** What Cost Optimization Hub advises ({@code cost-optimization-hub:ListRecommendations}), for all regions at once. */
    public static final Part COST_OPTIMIZATION_HUB = new Part("cost-optimization-hub");

    /** What Compute Optimizer advises ({@code compute-optimizer:GetEC2InstanceRecommendations} and four more), by region. */
    public static final Part COMPUTE_OPTIMIZER = new Part("compute-optimizer");

    private static final List<Part> ALL = List.of(COST_OPTIMIZATION_HUB, COMPUTE_OPTIMIZER);

    private AdviceParts() {}

    /** All of them. */
    public static List<Part> all() {
        return ALL;
    }
}
