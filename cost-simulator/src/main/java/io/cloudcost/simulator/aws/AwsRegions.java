package io.cloudcost.simulator.aws;

import java.util.Map;
import java.util.TreeMap;

/** Regions and how usage types begin in them. */
public final class AwsRegions {

    /** The abbreviation of each region with its dash; the oldest region has none. */
    public static final Map<String, String> NAMES = Map.copyOf(names());

    private AwsRegions() {}

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        names.put("us-east-1", "");
        names.put("us-east-2", "USE2-");
        names.put("us-west-1", "USW1-");
        names.put("us-west-2", "USW2-");
        names.put("ca-central-1", "CAN1-");
        names.put("eu-central-1", "EUC1-");
        names.put("eu-north-1", "EUN1-");
        names.put("eu-west-1", "EU-");
        names.put("eu-west-2", "EUW2-");
        names.put("eu-west-3", "EUW3-");
        names.put("ap-northeast-1", "APN1-");
        names.put("ap-south-1", "APS3-");
        names.put("ap-southeast-1", "APS1-");
        names.put("ap-southeast-2", "APS2-");
        names.put("sa-east-1", "SAE1-");
        return names;
    }
}
