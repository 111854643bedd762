package io.cloudcost.aws.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The abbreviations of regions that usage types begin with, as AWS publishes them in "Understanding your AWS billing and usage
 * reports for Amazon S3" of the S3 user guide. What is not in that list stays unknown.
 */
final class RegionCodes {

    /** What a usage type without a region's abbreviation is for, unless its service has no regions. */
    static final String WITHOUT_CODE = "us-east-1";

    /** What Cost Explorer says instead of a region. */
    static final Set<String> NO_REGIONS = Set.of("NoRegion", "global", "");

    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("AFS1", "af-south-1"),
            Map.entry("APE1", "ap-east-1"),
            Map.entry("APN1", "ap-northeast-1"),
            Map.entry("APN2", "ap-northeast-2"),
            Map.entry("APN3", "ap-northeast-3"),
            Map.entry("APS1", "ap-southeast-1"),
            Map.entry("APS2", "ap-southeast-2"),
            Map.entry("APS3", "ap-south-1"),
            Map.entry("APS4", "ap-southeast-3"),
            Map.entry("APS5", "ap-south-2"),
            Map.entry("APS6", "ap-southeast-4"),
            Map.entry("CAN1", "ca-central-1"),
            Map.entry("CAN2", "ca-west-1"),
            Map.entry("CNN1", "cn-north-1"),
            Map.entry("CNW1", "cn-northwest-1"),
            Map.entry("CPT", "af-south-1"),
            Map.entry("EU", "eu-west-1"),
            Map.entry("EUC1", "eu-central-1"),
            Map.entry("EUC2", "eu-central-2"),
            Map.entry("EUN1", "eu-north-1"),
            Map.entry("EUS1", "eu-south-1"),
            Map.entry("EUS2", "eu-south-2"),
            Map.entry("EUW2", "eu-west-2"),
            Map.entry("EUW3", "eu-west-3"),
            Map.entry("ILC1", "il-central-1"),
            Map.entry("MEC1", "me-central-1"),
            Map.entry("MES1", "me-south-1"),
            Map.entry("SAE1", "sa-east-1"),
            Map.entry("UGE1", "us-gov-east-1"),
            Map.entry("UGW1", "us-gov-west-1"),
            Map.entry("USE1", "us-east-1"),
            Map.entry("USE2", "us-east-2"),
            Map.entry("USW1", "us-west-1"),
            Map.entry("USW2", "us-west-2"));

    private RegionCodes() {}

    /** The region whose abbreviation the usage type begins with. */
    static Optional<String> of(String usageType) {
        return Optional.ofNullable(REGIONS.get(code(usageType)));
    }

    /** Whether the usage type begins with something that could be an abbreviation that is not published. */
    static boolean isUnknownCode(String usageType) {
        String code = code(usageType);
        return !REGIONS.containsKey(code) && code.matches("[A-Z]{2,3}\\d{1,2}");
    }

    private static String code(String usageType) {
        int end = usageType.indexOf('-');
        return end < 0 ? "" : usageType.substring(0, end);
    }
}
