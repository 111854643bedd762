package io.cloudcost.simulator.aws;

import java.time.Instant;
import java.util.List;

/**
 * What an estate is to be like. Immutable: each {@code with…} returns another.
 *
 * @param seed the same seed gives the same estate
 * @param now the present, in UTC
 * @param months how many months have costs, the current one included
 * @param regions the enabled regions, of {@link AwsRegions#NAMES}
 * @param instances machines in all, spread over the regions
 * @param savingsPlans whether there are savings plans
 * @param reservations whether there are reservations
 * @param costPage groups on a page of Cost Explorer
 * @param listPage machines on a page of EC2
 * @param advisers whether Cost Optimization Hub and Compute Optimizer are switched on
 * @param jobs jobs whose machines are in the bill
 */
public record AwsSpec(
        long seed,
        Instant now,
        int months,
        List<String> regions,
        int instances,
        boolean savingsPlans,
        boolean reservations,
        int costPage,
        int listPage,
        boolean advisers,
        List<AwsJob> jobs) {

    /** Checks the ranges. */
    public AwsSpec {
        regions = List.copyOf(regions);
        jobs = List.copyOf(jobs);
        require(months > 0, "An estate needs at least 1 month, not " + months);
        require(instances >= 0, "There cannot be " + instances + " instances");
        require(costPage > 0 && listPage > 0, "A page holds at least 1");
        require(!regions.isEmpty() && AwsRegions.NAMES.keySet().containsAll(regions), "Unknown regions in " + regions);
    }

    /** Two regions, 30 machines, three months, savings plans, no reservations; answers that fit a page. */
    public static AwsSpec of(long seed, Instant now) {
        return new AwsSpec(
                seed, now, 3, List.of("us-east-1", "eu-central-1"), 30, true, false, 100_000, 1_000, true, List.of());
    }

    /** With costs in so many months. */
    public AwsSpec withMonths(int other) {
        return new AwsSpec(
                seed, now, other, regions, instances, savingsPlans, reservations, costPage, listPage, advisers, jobs);
    }

    /** With these regions enabled. */
    public AwsSpec withRegions(List<String> other) {
        return new AwsSpec(
                seed, now, months, other, instances, savingsPlans, reservations, costPage, listPage, advisers, jobs);
    }

    /** With so many machines. */
    public AwsSpec withInstances(int other) {
        return new AwsSpec(
                seed, now, months, regions, other, savingsPlans, reservations, costPage, listPage, advisers, jobs);
    }

    /** With or without savings plans and reservations. */
    public AwsSpec withCommitments(boolean plans, boolean reserved) {
        return new AwsSpec(seed, now, months, regions, instances, plans, reserved, costPage, listPage, advisers, jobs);
    }

    /** With pages of so many groups of costs and so many machines. */
    public AwsSpec withPages(int costs, int machines) {
        return new AwsSpec(
                seed, now, months, regions, instances, savingsPlans, reservations, costs, machines, advisers, jobs);
    }

    /** With or without AWS's own advisers. */
    public AwsSpec withAdvisers(boolean on) {
        return new AwsSpec(
                seed, now, months, regions, instances, savingsPlans, reservations, costPage, listPage, on, jobs);
    }

    /** With these jobs. */
    public AwsSpec withJobs(List<AwsJob> other) {
        return new AwsSpec(
                seed, now, months, regions, instances, savingsPlans, reservations, costPage, listPage, advisers, other);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
