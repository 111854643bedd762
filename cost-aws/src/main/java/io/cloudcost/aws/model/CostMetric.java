package io.cloudcost.aws.model;

/** What Cost Explorer can add up. */
public enum CostMetric {
    /** What is billed, fees of commitments on the day of their payment. */
    UNBLENDED("UnblendedCost"),
    /** With fees of commitments spread over what they cover. */
    AMORTIZED("AmortizedCost"),
    /** What is billed, after discounts that are not shown on each charge. */
    NET_UNBLENDED("NetUnblendedCost"),
    /** Amortised, after those discounts. */
    NET_AMORTIZED("NetAmortizedCost"),
    /** At the mean price of an organisation. */
    BLENDED("BlendedCost"),
    /** How much was used; different units add up to nothing that means something. */
    USAGE("UsageQuantity");

    private final String wireName;

    CostMetric(String wireName) {
        this.wireName = wireName;
    }

    /** As Cost Explorer writes it. */
    public String wireName() {
        return wireName;
    }
}
