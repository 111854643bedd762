package io.cloudcost.aws.model;

/**
 * What Cost Explorer groups costs by.
 *
 * @param type {@code DIMENSION}, {@code TAG} or {@code COST_CATEGORY}
 * @param key the dimension, for example {@code SERVICE}, or the name of the tag or cost category
 */
public record CostGrouping(String type, String key) {

    /** The service. */
    public static final CostGrouping SERVICE = dimension("SERVICE");
    /** The usage type. */
    public static final CostGrouping USAGE_TYPE = dimension("USAGE_TYPE");
    /** The instance type. */
    public static final CostGrouping INSTANCE_TYPE = dimension("INSTANCE_TYPE");
    /** The region; {@code global} and {@code NoRegion} are none. */
    public static final CostGrouping REGION = dimension("REGION");
    /** The account within an organisation. */
    public static final CostGrouping LINKED_ACCOUNT = dimension("LINKED_ACCOUNT");
    /** Usage, tax, credit, refund, fee … */
    public static final CostGrouping RECORD_TYPE = dimension("RECORD_TYPE");

    /** A dimension by the name that Cost Explorer has for it. */
    public static CostGrouping dimension(String name) {
        return new CostGrouping("DIMENSION", name);
    }

    /** A tag that is activated for cost allocation. */
    public static CostGrouping tag(String key) {
        return new CostGrouping("TAG", key);
    }

    /** A cost category. */
    public static CostGrouping costCategory(String name) {
        return new CostGrouping("COST_CATEGORY", name);
    }

    /** The value of a group's key: those of tags and categories begin with their name and a dollar sign. */
    public String value(String key) {
        int dollar = key.indexOf('$');
        return type.equals("DIMENSION") || dollar < 0 ? key : key.substring(dollar + 1);
    }
}
